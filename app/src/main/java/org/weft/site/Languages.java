package org.weft.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The reader's language: the one asked for by `?lang=`, else the one chosen before, else the best
/// of the browser's list, else English.
@Component("localeResolver")
@Primary
public class Languages implements LocaleResolver {
  /// The languages of the interface, in the order they are offered.
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"));

  private final boolean secure;
  private final String cookie;

  Languages(Site site) {
    secure = site.secure();
    cookie = secure ? "__Host-weft-language" : "weft-language";
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var asked = asked(request);
    if (asked != null) {
      return asked;
    }
    var cookies = request.getCookies();
    if (cookies != null) {
      var chosen =
          Arrays.stream(cookies)
              .filter(c -> c.getName().equals(cookie))
              .findFirst()
              .map(Cookie::getValue);
      var language = find(chosen.orElse(null));
      if (language != null) {
        return language;
      }
    }
    return fromBrowser(request.getHeader("Accept-Language"));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      response.addHeader(
          "Set-Cookie",
          ResponseCookie.from(cookie, locale.getLanguage())
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .httpOnly(true)
              .secure(secure)
              .build()
              .toString());
    }
  }

  /// The language the address asks for, or null. A request that is too large to be read has no
  /// parameters at all: asking for them fails, and the page that says so must not.
  static @Nullable Locale asked(HttpServletRequest request) {
    try {
      return find(request.getParameter("lang"));
    } catch (IllegalStateException e) {
      return null;
    }
  }

  /// The supported language of this tag, or null.
  public static @Nullable Locale find(@Nullable String tag) {
    return ALL.stream().filter(l -> l.getLanguage().equals(tag)).findFirst().orElse(null);
  }

  /// How a line of this language runs: `ltr` or `rtl`.
  public static String direction(Locale locale) {
    return List.of("ar", "he", "fa", "ur").contains(locale.getLanguage()) ? "rtl" : "ltr";
  }

  private static Locale fromBrowser(@Nullable String header) {
    if (header == null || header.length() > 500) {
      return Locale.ENGLISH;
    }
    try {
      var best = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
