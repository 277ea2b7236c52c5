package org.weft.assessment.web.link;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.LinkSessions;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.assessment.delegation.Arriving;
import org.weft.assessment.delegation.Arriving.Arrival;
import org.weft.assessment.delegation.Arriving.Browser;
import org.weft.assessment.delegation.Arriving.Opened;
import org.weft.city.Cities;
import org.weft.framework.Frameworks;
import org.weft.site.Htmx;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Coming by the link of a section. Opening the page uses nothing up; pressing its button binds the
/// link to the browser.
@RestController
@RequestMapping("/delegations/{secret}")
class LinkPages {
  private final Arriving arriving;
  private final LinkSessions sessions;
  private final Limits limits;
  private final Cities cities;
  private final Frameworks frameworks;
  private final Templates templates;
  private final boolean secure;

  LinkPages(
      Arriving arriving,
      LinkSessions sessions,
      Limits limits,
      Cities cities,
      Frameworks frameworks,
      Templates templates,
      @Value("${weft.secure:false}") boolean secure) {
    this.arriving = arriving;
    this.sessions = sessions;
    this.limits = limits;
    this.cities = cities;
    this.frameworks = frameworks;
    this.templates = templates;
    this.secure = secure;
  }

  @GetMapping
  ResponseEntity<JteModel> show(
      Page page, @PathVariable String secret, HttpServletRequest request) {
    limits.takeByAddress(Limit.SECRET);
    return show(page, arriving.look(secret, browser(request)));
  }

  @PostMapping
  ResponseEntity<JteModel> open(
      Page page,
      @PathVariable String secret,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.takeByAddress(Limit.SECRET);
    var browser = browser(request);
    var opened = arriving.open(secret, browser);
    if (opened.isEmpty()) {
      return show(page, arriving.look(secret, browser));
    }
    sessions.begin(opened.get().ticket(), request, response);
    if (!opened.get().browser().isEmpty()) {
      response.addHeader("Set-Cookie", cookie(opened.get()).toString());
    }
    return Htmx.seeOther(opened.get().address());
  }

  /// Sends a new link to where the first one went.
  @PostMapping("/renewal")
  ResponseEntity<JteModel> renew(
      Page page, @PathVariable String secret, HttpServletRequest request) {
    limits.takeByAddress(Limit.SECRET);
    var browser = browser(request);
    var address = arriving.findAddress(secret, browser);
    if (address.isPresent()) {
      limits.takeMail(Actor.PUBLIC, address.get());
    }
    return arriving.renew(secret, browser)
        ? fresh(HttpStatus.OK).body(templates.assessmentLinkRenewed(page))
        : show(page, arriving.look(secret, browser));
  }

  private ResponseEntity<JteModel> show(Page page, Arrival arrival) {
    var url = page.path().replaceFirst("/renewal$", "");
    return switch (arrival) {
      case Arrival.Welcome welcome -> {
        var assessment = welcome.assessment();
        var view =
            WelcomeView.of(
                page,
                url,
                welcome,
                cities.get(assessment.city()),
                frameworks.get(assessment.frameworkVersion()));
        yield fresh(HttpStatus.OK).body(templates.assessmentLinkWelcome(page, view));
      }
      case Arrival.Elsewhere _ ->
          fresh(HttpStatus.OK).body(templates.assessmentLinkElsewhere(page, url + "/renewal"));
      case Arrival.Unknown() ->
          fresh(HttpStatus.NOT_FOUND).body(templates.assessmentLinkUnknown(page));
    };
  }

  private static ResponseEntity.BodyBuilder fresh(HttpStatus status) {
    return ResponseEntity.status(status)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex");
  }

  private Browser browser(HttpServletRequest request) {
    return name ->
        Optional.ofNullable(request.getCookies()).stream()
            .flatMap(Arrays::stream)
            .filter(c -> c.getName().equals(name(name)))
            .map(c -> c.getValue())
            .findFirst()
            .orElse("");
  }

  private ResponseCookie cookie(Opened opened) {
    return ResponseCookie.from(name(opened.cookie()), opened.browser())
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .path("/")
        .maxAge(opened.lasts())
        .build();
  }

  private String name(String cookie) {
    return secure ? "__Host-" + cookie : cookie;
  }
}
