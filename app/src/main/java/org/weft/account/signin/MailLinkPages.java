package org.weft.account.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Way;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Asking for a link by mail, and opening it.
@RestController
class MailLinkPages {
  private final MailLinks links;
  private final AskingBrowser browsers;
  private final Entrance entrance;
  private final SignInViews views;
  private final SignInSettings settings;
  private final Limits limits;
  private final Templates templates;
  private final boolean posted;

  /// @param server where mail is handed over; without one, an administrator passes it on
  MailLinkPages(
      MailLinks links,
      AskingBrowser browsers,
      Entrance entrance,
      SignInViews views,
      SignInSettings settings,
      Limits limits,
      Templates templates,
      @Value("${weft.mail.host:}") String server) {
    this.links = links;
    this.browsers = browsers;
    this.entrance = entrance;
    this.views = views;
    this.settings = settings;
    this.limits = limits;
    this.templates = templates;
    this.posted = !server.isBlank();
  }

  @PostMapping("/sign-in/mail")
  ResponseEntity<JteModel> ask(
      Page page,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    refuseWhereOff();
    var address = mail.strip();
    if (!MailAddresses.isAddress(address)) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .body(templates.accountSignIn(page, views.wrong(to, mail)));
    }
    send(address, Entrance.safe(to), page.locale(), request, response);
    return Htmx.seeOther("/sign-in/sent");
  }

  @GetMapping("/sign-in/sent")
  JteModel sent(Page page) {
    refuseWhereOff();
    return templates.accountSent(page, posted);
  }

  /// Opening the page uses nothing up; pressing its button does.
  @GetMapping("/sign-in/mail/{token}")
  ResponseEntity<JteModel> show(Page page, @PathVariable String token, HttpServletRequest request) {
    refuseWhereOff();
    limits.takeByAddress(Limit.SECRET);
    return switch (links.find(new Secret(token), browsers.find(request))) {
      case MailLinks.Found.Here() ->
          ResponseEntity.ok(templates.accountMailLink(page, address(page)));
      case MailLinks.Found.Elsewhere() ->
          ResponseEntity.ok(templates.accountMailLinkElsewhere(page, address(page)));
      case MailLinks.Found.Gone() ->
          ResponseEntity.status(HttpStatus.NOT_FOUND).body(templates.accountMailLinkGone(page));
    };
  }

  @PostMapping("/sign-in/mail/{token}")
  ResponseEntity<JteModel> open(
      Page page,
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    refuseWhereOff();
    limits.takeByAddress(Limit.SECRET);
    var opened = links.open(new Secret(token), browsers.find(request));
    if (opened.isEmpty()) {
      entrance.refuse(Way.MAIL_LINK, "gone");
      return show(page, token, request);
    }
    return entrance.enter(
        opened.get().person(), Way.MAIL_LINK, opened.get().leadsTo(), request, response);
  }

  /// Sends a new link to the address of one that another browser asked for.
  @PostMapping("/sign-in/mail/{token}/again")
  ResponseEntity<JteModel> again(
      Page page,
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    refuseWhereOff();
    limits.takeByAddress(Limit.SECRET);
    var address = links.findAddress(new Secret(token));
    if (address.isEmpty()) {
      return show(page, token, request);
    }
    send(address.get(), "", page.locale(), request, response);
    return Htmx.seeOther("/sign-in/sent");
  }

  private void send(
      String address,
      String to,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.takeMail(Actor.PUBLIC, address);
    links.send(address, browsers.mark(request, response), to, language);
  }

  /// Of the link, also after asking for a new one in vain.
  private static String address(Page page) {
    return page.path().replaceFirst("/again$", "");
  }

  private void refuseWhereOff() {
    if (!settings.mail()) {
      throw new NotFoundException();
    }
  }
}
