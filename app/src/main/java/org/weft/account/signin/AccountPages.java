package org.weft.account.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.signin.WaysIn.Removal;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// A person's own account: name, ways in, sessions.
@RestController
class AccountPages {
  private final AccountViews views;
  private final Naming naming;
  private final WaysIn ways;
  private final OwnSessions sessions;

  AccountPages(AccountViews views, Naming naming, WaysIn ways, OwnSessions sessions) {
    this.views = views;
    this.naming = naming;
    this.ways = ways;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  ResponseEntity<JteModel> show(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return actor.isPublic()
        ? Htmx.seeOther("/sign-in?to=/account")
        : views.show(page, AccountViews.owner(actor), request, done);
  }

  @PostMapping("/account/name")
  ResponseEntity<JteModel> name(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request) {
    if (!naming.rename(AccountViews.owner(actor), name)) {
      var problem = new Problem("name", page.say("account.first.name.wrong"));
      return views.refuse(page, actor, request, HttpStatus.UNPROCESSABLE_CONTENT, List.of(problem));
    }
    return Htmx.seeOther("/account?done=name");
  }

  @PostMapping("/account/sessions/{id}/end")
  ResponseEntity<JteModel> end(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    var mine = views.visit(request);
    if (!sessions.end(AccountViews.owner(actor), id)) {
      throw new NotFoundException();
    }
    if (id.equals(mine)) {
      request.getSession().invalidate();
      return Htmx.seeOther("/");
    }
    return Htmx.seeOther("/account?done=session");
  }

  @PostMapping("/account/sessions/end")
  ResponseEntity<JteModel> endOthers(Actor actor, HttpServletRequest request) {
    sessions.endOthers(AccountViews.owner(actor), views.visit(request));
    return Htmx.seeOther("/account?done=sessions");
  }

  @PostMapping("/account/passkeys/{id}/remove")
  ResponseEntity<JteModel> removePasskey(
      Page page, Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    return removed(page, actor, request, ways.removePasskey(views.prover(actor, request), id));
  }

  @PostMapping("/account/identities/{id}/remove")
  ResponseEntity<JteModel> removeIdentity(
      Page page, Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    return removed(page, actor, request, ways.removeIdentity(views.prover(actor, request), id));
  }

  private ResponseEntity<JteModel> removed(
      Page page, Actor actor, HttpServletRequest request, Removal removal) {
    return switch (removal) {
      case REMOVED -> Htmx.seeOther("/account?done=removed");
      case LAST_WAY ->
          views.refuse(
              page,
              actor,
              request,
              HttpStatus.CONFLICT,
              List.of(new Problem("ways", page.say("account.ways.last"))));
      case NONE -> throw new NotFoundException();
    };
  }
}
