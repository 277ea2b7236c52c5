package org.weft.account.handover.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.Sessions;
import org.weft.account.handover.HandingOver;
import org.weft.account.handover.HandingOver.Outcome;
import org.weft.account.invitation.Inviting;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.account.team.Authority;
import org.weft.account.team.Rosters;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.team.web.Days;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Handing over and leaving: what is open, to whom, a second look, and the successor's page.
@RestController
@RequestMapping("/office/{country}/{city}/handover")
class HandoverPages {
  private final Teams teams;
  private final Authority authority;
  private final Rosters rosters;
  private final HandingOver handingOver;
  private final Sessions sessions;
  private final Limits limits;
  private final Templates templates;
  private final Clock clock;

  HandoverPages(
      Teams teams,
      Authority authority,
      Rosters rosters,
      HandingOver handingOver,
      Sessions sessions,
      Limits limits,
      Templates templates,
      Clock clock) {
    this.teams = teams;
    this.authority = authority;
    this.rosters = rosters;
    this.handingOver = handingOver;
    this.sessions = sessions;
    this.limits = limits;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<JteModel> show(
      Page page, Actor actor, @PathVariable Map<String, String> path, HttpServletRequest request) {
    var team = teams.get(path);
    handingOver.plan(actor, team);
    sessions.requireProof(request);
    return answer(page, actor, team, HandoverForm.EMPTY, HttpStatus.OK, List.of());
  }

  @PostMapping
  ResponseEntity<JteModel> handOver(
      Page page,
      Actor actor,
      @PathVariable Map<String, String> path,
      HandoverForm sent,
      HttpServletRequest request) {
    var team = teams.get(path);
    handingOver.plan(actor, team);
    sessions.requireProof(request);
    var form = sent.cleaned();
    var problems = form.problems(page, LocalDate.ofInstant(clock.instant(), page.zone()));
    var name = name(actor, team, form);
    if (problems.isEmpty() && name.isEmpty()) {
      problems = List.of(new Problem("to", page.say("team.wrong.to")));
    }
    if (!problems.isEmpty()) {
      return answer(page, actor, team, form, HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }
    if (!"yes".equals(form.confirm())) {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(
              templates.accountHandoverConfirm(
                  page, HandoverViews.crumbs(page, team), page.path(), name, form));
    }
    return done(page, actor, team, form);
  }

  @GetMapping("/{handover}")
  ResponseEntity<JteModel> read(Page page, Actor actor, @PathVariable Map<String, String> path) {
    var team = teams.get(path);
    var handover = handingOver.get(actor, team, id(path));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(templates.accountHandedOver(page, HandoverViews.done(page, team, handover)));
  }

  private ResponseEntity<JteModel> done(Page page, Actor actor, Team team, HandoverForm form) {
    var leave =
        new HandingOver.Leave(
            Days.parse(String.valueOf(form.leaves())).orElseThrow(), String.valueOf(form.note()));
    if (form.isNew()) {
      limits.take(Limit.MAIL_BY, actor);
      limits.take(Limit.MAIL_TO, String.valueOf(form.email()));
    }
    var outcome =
        form.isNew()
            ? handingOver.toInvited(
                actor,
                team,
                new Inviting.Invitee(String.valueOf(form.name()), String.valueOf(form.email()), ""),
                leave,
                page.locale())
            : handingOver.toColleague(
                actor, team, PersonId.of(String.valueOf(form.to())), leave, page.locale());
    return switch (outcome) {
      case Outcome.Made(var id) -> Htmx.seeOther(team.office() + "/handover/" + id);
      case Outcome.DayOver() -> refuse(page, actor, team, form, "leaves", "team.wrong.leaves");
      case Outcome.NobodyOfTheTeam() -> refuse(page, actor, team, form, "to", "team.wrong.to");
      case Outcome.Waiting() -> refuse(page, actor, team, form, "to", "team.wrong.waiting");
      case Outcome.NotInvited _ -> refuse(page, actor, team, form, "email", "team.wrong.already");
      case Outcome.TooMany() -> refuse(page, actor, team, form, "email", "team.wrong.tooMany");
    };
  }

  private ResponseEntity<JteModel> refuse(
      Page page, Actor actor, Team team, HandoverForm form, String field, String key) {
    return answer(
        page,
        actor,
        team,
        form,
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(new Problem(field, page.say(key))));
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      Actor actor,
      Team team,
      HandoverForm form,
      HttpStatus status,
      List<Problem> problems) {
    var plan = handingOver.plan(actor, team);
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(
            templates.accountHandover(
                page, HandoverViews.plan(page, team, plan, people(actor, team), form, problems)));
  }

  private List<Person> people(Actor actor, Team team) {
    return rosters.listSuccessors(authority.of(actor, team));
  }

  /// The successor's name; empty when nobody of the team was chosen.
  private String name(Actor actor, Team team, HandoverForm form) {
    return form.isNew()
        ? String.valueOf(form.name())
        : people(actor, team).stream()
            .filter(p -> p.id().value().toString().equals(form.to()))
            .findFirst()
            .map(Person::name)
            .orElse("");
  }

  private static UUID id(Map<String, String> path) {
    try {
      return UUID.fromString(String.valueOf(path.get("handover")));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
