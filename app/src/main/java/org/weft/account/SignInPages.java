package org.weft.account;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Signing in: the demonstration's people, and the first administrator's link.
@RestController
class SignInPages {
  private final SigningIn signingIn;
  private final Sessions sessions;
  private final Templates templates;

  SignInPages(SigningIn signingIn, Sessions sessions, Templates templates) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.templates = templates;
  }

  @GetMapping("/sign-in")
  JteModel show(Page page, @RequestParam(defaultValue = "") String to) {
    return templates.accountSignIn(page, signingIn.listChoices(), to.isEmpty() ? "" : safe(to));
  }

  @PostMapping("/sign-in")
  ResponseEntity<JteModel> choose(
      @RequestParam PersonId person,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = signingIn.choose(person).orElseThrow(NotFoundException::new);
    sessions.begin(chosen.id(), request, response);
    return Htmx.seeOther(to.isEmpty() ? "/office" : safe(to));
  }

  @GetMapping("/sign-in/first/{token}")
  JteModel first(Page page, @PathVariable String token) {
    if (!signingIn.isOpen(token)) {
      throw new NotFoundException();
    }
    return templates.accountFirst(page, token, "", false);
  }

  @PostMapping("/sign-in/first/{token}")
  ResponseEntity<JteModel> openFirst(
      Page page,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (name.isBlank() || name.length() > 200) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .body(templates.accountFirst(page, token, name, true));
    }
    var person = signingIn.openFirst(token, name).orElseThrow(NotFoundException::new);
    sessions.begin(person, request, response);
    return Htmx.seeOther("/people");
  }

  /// Opening the page uses nothing up, so that a program that looks at links in mail spends none.
  @GetMapping("/sign-in/link/{token}")
  JteModel link(Page page, @PathVariable String token) {
    return templates.accountLink(page, token);
  }

  @PostMapping("/sign-in/link/{token}")
  ResponseEntity<JteModel> openLink(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    var person = signingIn.open(token).orElseThrow(NotFoundException::new);
    sessions.begin(person, request, response);
    return Htmx.seeOther("/office");
  }

  /// Only a path of this site: never another host, whatever a link says.
  private static String safe(String to) {
    return to.matches("/[A-Za-z0-9_~.%=?&-][A-Za-z0-9_~.%=?&/-]*") ? to : "/";
  }
}
