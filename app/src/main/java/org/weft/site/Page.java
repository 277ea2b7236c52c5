package org.weft.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.weft.site.guard.DatabaseAway;

/// What every template needs of the request: its language, the reader, texts, addresses of assets.
///
/// Controllers take it as a parameter and hand it to the template. Everything that depends on the
/// reader's language (texts, dates, numbers, names of countries) goes through it.
public final class Page {
  private final HttpServletRequest request;
  private final Locale locale;
  private final Locale around;
  private final Texts texts;
  private final Site site;
  private final Optional<Visitor> visitor;

  Page(
      HttpServletRequest request,
      Locale locale,
      Texts texts,
      Site site,
      Optional<Visitor> visitor) {
    this.request = request;
    this.locale = locale;
    this.around = texts.around(locale);
    this.texts = texts;
    this.site = site;
    this.visitor = visitor;
  }

  /// The text of a key in the reader's language.
  public String say(String key, Object... arguments) {
    return texts.say(locale, key, arguments);
  }

  /// Whether there is a text for this key.
  public boolean has(String key) {
    return texts.has(key);
  }

  public Locale locale() {
    return locale;
  }

  /// BCP 47 tag for the `lang` attribute.
  public String language() {
    return locale.getLanguage();
  }

  /// The language that most texts of the page are in: the reader’s, or English as long as theirs is
  /// not fully translated. Dates follow it.
  public Locale around() {
    return around;
  }

  /// BCP 47 tag of that language where it is not the page’s, for the `lang` attribute; else null.
  public @Nullable String fallback() {
    return around.equals(locale) ? null : around.getLanguage();
  }

  /// BCP 47 tag for a text that is translated though most of those around it are not; else null.
  public @Nullable String own() {
    return around.equals(locale) ? null : language();
  }

  /// `ltr` or `rtl`.
  public String direction() {
    return Languages.direction(locale);
  }

  public Optional<Visitor> visitor() {
    return visitor;
  }

  /// Whether the reader may be signed in and cannot be known, as while the database is away.
  public boolean readerUnknown() {
    return visitor.isEmpty() && DatabaseAway.isNoted(request);
  }

  /// Whether the program runs as a demonstration.
  public boolean demo() {
    return site.demo();
  }

  /// The configured address, where the reader opened the site by a number instead: browsers keep
  /// passkeys for a name only. Empty otherwise.
  public String elsewhere() {
    var host = String.valueOf(site.address().getHost());
    return !site.secure() && isNumber(request.getServerName()) && !isNumber(host)
        ? site.address().toString()
        : "";
  }

  private static boolean isNumber(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }

  /// Address of a style sheet, script or font with its content hash.
  public String asset(String name) {
    return site.assets().url(name);
  }

  /// Path of the request, without its query; on the page of an error the path that was asked for.
  public String path() {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? ofThisSite(asked)
        : request.getRequestURI();
  }

  /// What was asked for and refused can be anything: two slashes would begin another site's
  /// address.
  private static String ofThisSite(String asked) {
    return asked.matches("/(?![/\\\\]).*") ? asked : "/";
  }

  /// Whether the page lies under this top-level address; for the navigation.
  public boolean isUnder(String address) {
    return path().equals(address) || path().startsWith(address + "/");
  }

  /// This address in another language, for the language links.
  public String inLanguage(Locale other) {
    return with("lang", other.getLanguage());
  }

  /// This address with one word of its query set, the others as they are.
  ///
  /// @param value letters, digits, hyphens and full stops
  public String with(String name, String value) {
    var query =
        Optional.ofNullable(request.getQueryString()).stream()
            .flatMap(q -> List.of(q.split("&")).stream())
            .filter(p -> !p.startsWith(name + "=") && !p.isBlank())
            .collect(Collectors.joining("&"));
    return path() + "?" + (query.isEmpty() ? "" : query + "&") + name + "=" + value;
  }

  /// What the query of the address says under a name; empty for nothing.
  public String asked(String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  /// The other languages of the interface.
  public List<Locale> otherLanguages() {
    return Languages.ALL.stream().filter(l -> !l.equals(locale)).toList();
  }

  /// The hidden field that proves a form came from this site; asking for it starts a session.
  public Csrf csrf() {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? new Csrf("_csrf", "")
        : new Csrf(token.getParameterName(), token.getToken());
  }

  /// A number in the reader's notation with at most so many decimals.
  public String number(double value, int decimals) {
    var format = java.text.NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(java.math.RoundingMode.HALF_UP);
    return format.format(value);
  }

  /// A whole number in the reader's notation.
  public String number(long value) {
    return java.text.NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// A date as the texts around it write it, such as 4 December 2026.
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates()).format(date);
  }

  /// The day of an instant in the site's time zone.
  public String date(Instant instant) {
    return date(instant.atZone(site.zone()).toLocalDate());
  }

  /// Hours and minutes in the site's time zone, such as 14:02.
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", around).format(instant.atZone(site.zone()));
  }

  /// Day and time of an instant, for chronologies.
  public String moment(Instant instant) {
    return texts.say(around, "site.moment", date(instant), time(instant));
  }

  /// The name of a country in the reader's language.
  ///
  /// @param code ISO 3166-1 alpha-2
  public String country(String code) {
    var name = Locale.of("", code).getDisplayCountry(locale);
    return name.isEmpty() ? code : name;
  }

  public ZoneId zone() {
    return site.zone();
  }

  /// English dates are written day first, as the networks of this platform do.
  private Locale dates() {
    return around.equals(Locale.ENGLISH) ? Locale.UK : around;
  }

  /// The name and value of the hidden field of forms.
  public record Csrf(String name, String token) {}
}
