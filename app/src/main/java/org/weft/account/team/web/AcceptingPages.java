package org.weft.account.team.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Sessions;
import org.weft.account.Way;
import org.weft.account.invitation.Accepting;
import org.weft.account.invitation.Accepting.Outcome;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.account.team.Term;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// The page that the link of an invitation opens. Opening it uses nothing up, so that a program
/// that looks at links in mail spends none.
@RestController
@RequestMapping("/invitations/{token}")
class AcceptingPages {
  private final Accepting accepting;
  private final Sessions sessions;
  private final Limits limits;
  private final Templates templates;

  AcceptingPages(Accepting accepting, Sessions sessions, Limits limits, Templates templates) {
    this.accepting = accepting;
    this.sessions = sessions;
    this.limits = limits;
    this.templates = templates;
  }

  @GetMapping
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable String token) {
    limits.takeByAddress(Limit.SECRET);
    return answer(page, actor, token, HttpStatus.OK);
  }

  @PostMapping
  ResponseEntity<JteModel> accept(
      Page page,
      Actor actor,
      @PathVariable String token,
      @RequestParam(name = "as", defaultValue = "") String as,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.takeByAddress(Limit.SECRET);
    return switch (accepting.accept(actor, token, as.equals("me"), page.locale())) {
      case Outcome.Accepted(var person, var team, var fresh) -> {
        if (fresh) {
          sessions.begin(person, Way.INVITATION, request, response);
        }
        yield Htmx.seeOther("/office");
      }
      case Outcome.SignInFirst() -> Htmx.seeOther("/sign-in?to=" + page.path());
      case Outcome.AskFirst() -> answer(page, actor, token, HttpStatus.OK);
      case Outcome.Closed() -> answer(page, actor, token, HttpStatus.GONE);
    };
  }

  private ResponseEntity<JteModel> answer(Page page, Actor actor, String token, HttpStatus status) {
    var opened = accepting.find(actor, token).orElseThrow(NotFoundException::new);
    var view =
        new InvitationView(
            page.path(),
            opened.invitation().inviterName(),
            opened.invitation().name(),
            opened.invitation().email(),
            what(page, opened),
            term(page, opened.invitation().term()),
            !opened.open()
                ? InvitationView.State.CLOSED
                : opened.other()
                    ? InvitationView.State.OTHER
                    : opened.known() && actor.isPublic()
                        ? InvitationView.State.SIGN_IN
                        : InvitationView.State.OPEN,
            actor.name());
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .body(templates.accountInvitation(page, view));
  }

  private static String what(Page page, Accepting.Opened opened) {
    var organisation = opened.invitation().organisation();
    return organisation.isEmpty()
        ? page.say("team.as." + opened.invitation().grant().role().word(), opened.team().name())
        : page.say("team.as.partner.of", organisation, opened.team().name());
  }

  private static String term(Page page, Term term) {
    var until = term.until();
    return until == null
        ? ""
        : page.say("team.invitation.until", page.date(new Days(page.zone()).last(until)));
  }
}
