package org.weft.account.joining.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.weft.account.Role;
import org.weft.account.joining.Deciding;
import org.weft.account.joining.Joining;
import org.weft.account.team.Authority;
import org.weft.account.team.Deed;
import org.weft.account.team.Powers;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.team.Wish;
import org.weft.account.team.web.Crumbs;
import org.weft.account.team.web.Days;
import org.weft.account.team.web.Reasons;
import org.weft.account.team.web.TeamFields;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Problem;

/// Where a coordinator decides on a request to join.
@RestController
@RequestMapping("/office/{country}/{city}/team/asking/{joining}")
class DecisionPages {
  private final Teams teams;
  private final Authority authority;
  private final Deciding deciding;
  private final Templates templates;

  DecisionPages(Teams teams, Authority authority, Deciding deciding, Templates templates) {
    this.teams = teams;
    this.authority = authority;
    this.deciding = deciding;
    this.templates = templates;
  }

  @GetMapping
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable Map<String, String> path) {
    var team = teams.get(path);
    var joining = deciding.get(actor, team, id(path));
    var role = joining.wish() == Joining.Wish.RESIDENT ? Role.RESIDENT : Role.CONTRIBUTOR;
    var form = new DecisionForm("", role.word(), "", "", "");
    return answer(page, authority.of(actor, team), joining, form, HttpStatus.OK, List.of());
  }

  @PostMapping
  ResponseEntity<JteModel> decide(
      Page page, Actor actor, @PathVariable Map<String, String> path, DecisionForm sent) {
    var team = teams.get(path);
    var joining = deciding.get(actor, team, id(path));
    var form = sent.cleaned();
    var problems = problems(page, form);
    var powers = authority.of(actor, team);
    if (!problems.isEmpty()) {
      return answer(page, powers, joining, form, HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }
    if (form.isRefusal()) {
      deciding.refuse(actor, team, joining.id(), String.valueOf(form.reason()));
      return Htmx.seeOther(team.address() + "?said=refused");
    }
    var wish =
        new Wish(
            role(form).orElseThrow(),
            String.valueOf(form.organisation()),
            Set.of(),
            new Days(page.zone()).term("", String.valueOf(form.until())));
    return switch (deciding.accept(actor, team, joining.id(), wish)) {
      case Deed.Done(var grant) -> Htmx.seeOther(team.address() + "?said=given#g-" + grant.value());
      case Deed.Refused(var reason) ->
          answer(
              page,
              powers,
              joining,
              form,
              HttpStatus.UNPROCESSABLE_CONTENT,
              List.of(Reasons.problem(page, reason, powers, wish.role())));
    };
  }

  private static List<Problem> problems(Page page, DecisionForm form) {
    var problems = new ArrayList<Problem>();
    var reason = String.valueOf(form.reason());
    if (form.isRefusal()) {
      if (reason.isEmpty() || reason.length() > 1000) {
        problems.add(new Problem("reason", page.say("team.wrong.reason")));
      }
      return problems;
    }
    var role = role(form);
    var organisation = String.valueOf(form.organisation());
    if (role.isEmpty()) {
      problems.add(new Problem("role", page.say("team.wrong.role")));
    }
    if (role.filter(r -> r == Role.PARTNER).isPresent()
        && (organisation.isEmpty() || organisation.length() > 200)) {
      problems.add(new Problem("organisation", page.say("team.wrong.organisation")));
    }
    var until = String.valueOf(form.until());
    if (!until.isEmpty() && Days.parse(until).isEmpty()) {
      problems.add(new Problem("until", page.say("team.wrong.day")));
    }
    return problems;
  }

  private static Optional<Role> role(DecisionForm form) {
    return java.util.Arrays.stream(Role.values())
        .filter(r -> r.word().equals(form.role()))
        .findFirst();
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      Powers powers,
      Joining joining,
      DecisionForm form,
      HttpStatus status,
      List<Problem> problems) {
    Team team = powers.team();
    var latest = powers.latest(Role.CONTRIBUTOR);
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(
            templates.accountDecision(
                page,
                new JoinView.Decision(
                    page.path(),
                    page.say("team.decision.title", joining.name()),
                    page.say(
                        "team.decision." + joining.wish().word(),
                        joining.email().isEmpty()
                            ? joining.name()
                            : page.say("team.decision.who", joining.name(), joining.email()),
                        page.date(joining.askedAt())),
                    joining.sentence(),
                    Crumbs.of(page, team, joining.name()),
                    new TeamFields(page, problems),
                    powers.roles().stream()
                        .map(r ->
                            new Choice(
                                r.word(),
                                page.say("team.role." + r.word()),
                                page.say("team.role." + r.word() + ".what"),
                                r.word().equals(form.role())))
                        .toList(),
                    String.valueOf(form.organisation()),
                    String.valueOf(form.until()),
                    latest == null
                        ? page.say("team.field.until.hint")
                        : page.say(
                            "team.field.until.most", page.date(new Days(page.zone()).last(latest))),
                    String.valueOf(form.reason()))));
  }

  private static UUID id(Map<String, String> path) {
    try {
      return UUID.fromString(String.valueOf(path.get("joining")));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
