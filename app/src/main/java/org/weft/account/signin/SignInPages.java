package org.weft.account.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.PersonId;
import org.weft.account.Way;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Where one signs in, and the choice of illustrative people in the demonstration.
@RestController
class SignInPages {
  private final SigningIn signingIn;
  private final Entrance entrance;
  private final SignInViews views;
  private final Templates templates;

  SignInPages(SigningIn signingIn, Entrance entrance, SignInViews views, Templates templates) {
    this.signingIn = signingIn;
    this.entrance = entrance;
    this.views = views;
    this.templates = templates;
  }

  @GetMapping("/sign-in")
  JteModel show(
      Page page,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String refused) {
    return templates.accountSignIn(page, views.show(to, refused));
  }

  @PostMapping("/sign-in")
  ResponseEntity<JteModel> choose(
      @RequestParam PersonId person,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = signingIn.choose(person).orElseThrow(NotFoundException::new);
    return entrance.enter(chosen.id(), Way.CHOICE, to, request, response);
  }
}
