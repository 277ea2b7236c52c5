package org.weft.account.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Way;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// The link of the first administrator.
@RestController
class FirstPages {
  private final SigningIn signingIn;
  private final Entrance entrance;
  private final Limits limits;
  private final Templates templates;

  FirstPages(SigningIn signingIn, Entrance entrance, Limits limits, Templates templates) {
    this.signingIn = signingIn;
    this.entrance = entrance;
    this.limits = limits;
    this.templates = templates;
  }

  @GetMapping("/sign-in/first/{token}")
  ResponseEntity<JteModel> first(Page page, @PathVariable String token) {
    limits.takeByAddress(Limit.SECRET);
    return signingIn.isOpen(token)
        ? ResponseEntity.ok(templates.accountFirst(page, "", "", List.of()))
        : gone(page);
  }

  @PostMapping("/sign-in/first/{token}")
  ResponseEntity<JteModel> openFirst(
      Page page,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String mail,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.takeByAddress(Limit.SECRET);
    var problems = problems(page, name, mail.strip());
    if (!problems.isEmpty()) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .body(templates.accountFirst(page, name, mail, problems));
    }
    var person = signingIn.openFirst(token, name, mail);
    if (person.isEmpty()) {
      entrance.refuse(Way.FIRST_LINK, "gone");
      return gone(page);
    }
    return entrance.enter(person.get(), Way.FIRST_LINK, "/account", request, response);
  }

  private ResponseEntity<JteModel> gone(Page page) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND).body(templates.accountFirstGone(page));
  }

  private static List<Problem> problems(Page page, String name, String mail) {
    var problems = new ArrayList<Problem>();
    if (name.isBlank() || name.length() > 200) {
      problems.add(new Problem("name", page.say("account.first.name.wrong")));
    }
    if (!mail.isEmpty() && !MailAddresses.isAddress(mail)) {
      problems.add(new Problem("mail", page.say("account.mail.wrong")));
    }
    return problems;
  }
}
