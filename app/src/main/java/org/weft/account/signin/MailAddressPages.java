package org.weft.account.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Giving another mail address, and proving that it is one's own.
@RestController
class MailAddressPages {
  private final MailAddresses addresses;
  private final AccountViews views;
  private final Limits limits;
  private final Templates templates;

  MailAddressPages(
      MailAddresses addresses, AccountViews views, Limits limits, Templates templates) {
    this.addresses = addresses;
    this.views = views;
    this.limits = limits;
    this.templates = templates;
  }

  @PostMapping("/account/mail")
  ResponseEntity<JteModel> ask(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String mail,
      HttpServletRequest request) {
    views.prover(actor, request);
    var address = mail.strip();
    if (!MailAddresses.isAddress(address)) {
      var problem = new Problem("mail", page.say("account.mail.wrong"));
      return views.refuse(page, actor, request, HttpStatus.UNPROCESSABLE_CONTENT, List.of(problem));
    }
    limits.takeMail(actor, address);
    addresses.ask(actor, address, page.locale());
    return Htmx.seeOther("/account?done=mail-sent");
  }

  /// Opened from a letter, perhaps before signing in. Uses nothing up.
  @GetMapping("/account/mail/{token}")
  ResponseEntity<JteModel> show(
      Page page, Actor actor, @PathVariable String token, HttpServletRequest request) {
    limits.takeByAddress(Limit.SECRET);
    if (actor.isPublic()) {
      return Htmx.seeOther("/sign-in?to=" + page.path());
    }
    var address =
        addresses
            .findNew(views.prover(actor, request), new Secret(token))
            .orElseThrow(NotFoundException::new);
    return ResponseEntity.ok(templates.accountMailAddress(page, address));
  }

  @PostMapping("/account/mail/{token}")
  ResponseEntity<JteModel> change(
      Page page, Actor actor, @PathVariable String token, HttpServletRequest request) {
    limits.takeByAddress(Limit.SECRET);
    views.prover(actor, request);
    return switch (addresses.change(actor, new Secret(token), page.locale())) {
      case CHANGED -> Htmx.seeOther("/account?done=mail");
      case TAKEN ->
          views.refuse(
              page,
              actor,
              request,
              HttpStatus.CONFLICT,
              List.of(new Problem("mail", page.say("account.mail.taken"))));
      case GONE -> throw new NotFoundException();
    };
  }
}
