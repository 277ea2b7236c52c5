package org.weft.account.team.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.Sessions;
import org.weft.account.invitation.Inviting;
import org.weft.account.invitation.Inviting.Invitee;
import org.weft.account.invitation.Inviting.Outcome;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.account.team.Authority;
import org.weft.account.team.Deed;
import org.weft.account.team.Grants;
import org.weft.account.team.Powers;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.team.Wish;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Giving a role: at once to somebody of the team, by an invitation to everybody else.
@RestController
@RequestMapping({
  "/office/{country}/{city}/team/new",
  "/secretariat/{network}/team/new",
  "/people/new"
})
class GivingPages {
  private final Teams teams;
  private final Authority authority;
  private final Grants grants;
  private final Inviting inviting;
  private final GiveViews views;
  private final ShownLinks links;
  private final Sessions sessions;
  private final Limits limits;
  private final Templates templates;

  GivingPages(
      Teams teams,
      Authority authority,
      Grants grants,
      Inviting inviting,
      GiveViews views,
      ShownLinks links,
      Sessions sessions,
      Limits limits,
      Templates templates) {
    this.teams = teams;
    this.authority = authority;
    this.grants = grants;
    this.inviting = inviting;
    this.views = views;
    this.links = links;
    this.sessions = sessions;
    this.limits = limits;
    this.templates = templates;
  }

  @GetMapping
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable Map<String, String> path) {
    return answer(page, HttpStatus.OK, powers(actor, path), GiveForm.EMPTY, List.of());
  }

  @PostMapping
  ResponseEntity<JteModel> give(
      Page page,
      Actor actor,
      @PathVariable Map<String, String> path,
      GiveForm sent,
      HttpServletRequest request) {
    var powers = powers(actor, path);
    var form = sent.cleaned();
    if (form.chosen().filter(role -> role == Role.ADMINISTRATOR).isPresent()) {
      sessions.requireProof(request);
    }
    var problems = new ArrayList<>(form.problems(page, views.codes(page, powers.team())));
    var team = place(powers.team(), form);
    if (team.isEmpty()) {
      problems.add(new Problem("place", page.say("team.wrong.place")));
    }
    if (!problems.isEmpty()) {
      return answer(page, HttpStatus.UNPROCESSABLE_CONTENT, powers, form, problems);
    }
    var wish =
        new Wish(
            form.chosen().orElseThrow(),
            String.valueOf(form.organisation()),
            form.opened(),
            new Days(page.zone()).term(String.valueOf(form.from()), String.valueOf(form.until())));
    return form.isNew()
        ? invite(page, actor, powers, team.get(), form, wish)
        : give(page, actor, powers, form, wish);
  }

  private ResponseEntity<JteModel> give(
      Page page, Actor actor, Powers powers, GiveForm form, Wish wish) {
    return switch (grants.give(actor, powers.team(), person(form), wish)) {
      case Deed.Done(var id) ->
          Htmx.seeOther(powers.team().address() + "?said=given#g-" + id.value());
      case Deed.Refused(var reason) -> refuse(page, powers, form, reason);
    };
  }

  private ResponseEntity<JteModel> invite(
      Page page, Actor actor, Powers powers, Team team, GiveForm form, Wish wish) {
    limits.take(Limit.MAIL_BY, actor);
    limits.take(Limit.MAIL_TO, String.valueOf(form.email()));
    var invitee =
        new Invitee(
            String.valueOf(form.name()), String.valueOf(form.email()), String.valueOf(form.post()));
    return switch (inviting.invite(actor, team, invitee, wish, page.locale())) {
      case Outcome.Sent(_, var link) ->
          links.mayShow(actor)
              ? ResponseEntity.ok()
                  .cacheControl(CacheControl.noStore())
                  .body(
                      templates.accountInvited(
                          page,
                          Crumbs.of(page, powers.team(), page.say("team.new.crumb")),
                          invitee.name(),
                          link.toString(),
                          powers.team().address()))
              : Htmx.seeOther(powers.team().address() + "?said=invited#invitations");
      case Outcome.Refused(var reason) -> refuse(page, powers, form, reason);
      case Outcome.TooMany() ->
          answer(
              page,
              HttpStatus.TOO_MANY_REQUESTS,
              powers,
              form,
              List.of(new Problem("email", page.say("team.wrong.tooMany"))));
    };
  }

  private ResponseEntity<JteModel> refuse(
      Page page, Powers powers, GiveForm form, Deed.Reason reason) {
    return answer(
        page,
        HttpStatus.UNPROCESSABLE_CONTENT,
        powers,
        form,
        List.of(Reasons.problem(page, reason, powers, form.chosen().orElse(Role.RESIDENT))));
  }

  /// Where the role is given: in the team of the page or, from the platform's page, where it says.
  private Optional<Team> place(Team team, GiveForm form) {
    var role = form.chosen();
    if (team.kind() != Scope.Kind.PLATFORM || role.isEmpty()) {
      return Optional.of(team);
    }
    return switch (role.get().scope()) {
      case PLATFORM -> Optional.of(team);
      case NETWORK -> teams.find(Scope.Kind.NETWORK, String.valueOf(form.place()));
      case CITY, ORGANISATION -> teams.find(Scope.Kind.CITY, String.valueOf(form.place()));
    };
  }

  private static PersonId person(GiveForm form) {
    try {
      return PersonId.of(String.valueOf(form.who()));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  private Powers powers(Actor actor, Map<String, String> path) {
    var powers = authority.of(actor, teams.get(path));
    if (!powers.givesAnything()) {
      throw new NotFoundException();
    }
    return powers;
  }

  private ResponseEntity<JteModel> answer(
      Page page, HttpStatus status, Powers powers, GiveForm form, List<Problem> problems) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(templates.accountGive(page, views.view(page, powers, form, problems)));
  }
}
