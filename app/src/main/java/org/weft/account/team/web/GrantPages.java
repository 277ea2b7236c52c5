package org.weft.account.team.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.Role;
import org.weft.account.team.Authority;
import org.weft.account.team.Deed;
import org.weft.account.team.GrantId;
import org.weft.account.team.Grants;
import org.weft.account.team.Holding;
import org.weft.account.team.Powers;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Problem;

/// Changing the term and the sections of a role, and ending it.
@RestController
@RequestMapping({
  "/office/{country}/{city}/team/grants/{grant}",
  "/secretariat/{network}/team/grants/{grant}",
  "/people/grants/{grant}"
})
class GrantPages {
  private final Teams teams;
  private final Authority authority;
  private final Grants grants;
  private final GiveViews views;
  private final Templates templates;

  GrantPages(
      Teams teams, Authority authority, Grants grants, GiveViews views, Templates templates) {
    this.teams = teams;
    this.authority = authority;
    this.grants = grants;
    this.views = views;
    this.templates = templates;
  }

  /// A grant with what the reader may do with it.
  private record Held(Team team, Powers powers, Holding holding) {}

  @GetMapping
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable Map<String, String> path) {
    var held = changeable(actor, path);
    var days = new Days(page.zone());
    var sections = held.holding().grant().sections();
    var reach = sections.isEmpty() ? "asked" : sections.equals(Grant.ALL) ? "all" : "named";
    var form =
        new GiveForm(
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            reach,
            List.copyOf(sections),
            "",
            days.field(held.holding().until()));
    return answer(page, HttpStatus.OK, held, form, List.of());
  }

  @PostMapping
  ResponseEntity<JteModel> change(
      Page page, Actor actor, @PathVariable Map<String, String> path, GiveForm sent) {
    var held = changeable(actor, path);
    var form = sent.cleaned();
    var role = held.holding().grant().role();
    var problems = new ArrayList<>(form.days(page));
    var known = views.codes(page, held.team());
    if (role == Role.CONTRIBUTOR
        && "named".equals(form.reach())
        && (form.opened().isEmpty() || !known.containsAll(form.opened()))) {
      problems.add(new Problem("reach", page.say("team.wrong.sections")));
    }
    if (!problems.isEmpty()) {
      return answer(page, HttpStatus.UNPROCESSABLE_CONTENT, held, form, problems);
    }
    var term = new Days(page.zone()).term("", String.valueOf(form.until()));
    return switch (grants.change(actor, held.team(), held.holding().id(), term, form.opened())) {
      case Deed.Done(var id) ->
          Htmx.seeOther(held.team().address() + "?said=changed#g-" + id.value());
      case Deed.Refused(var reason) ->
          answer(
              page,
              HttpStatus.UNPROCESSABLE_CONTENT,
              held,
              form,
              List.of(Reasons.problem(page, reason, held.powers(), role)));
    };
  }

  @GetMapping("/end")
  ResponseEntity<JteModel> confirm(Page page, Actor actor, @PathVariable Map<String, String> path) {
    return ending(page, HttpStatus.OK, endable(actor, path), "");
  }

  @PostMapping("/end")
  ResponseEntity<JteModel> end(Page page, Actor actor, @PathVariable Map<String, String> path) {
    var held = endable(actor, path);
    return switch (grants.end(actor, held.team(), held.holding().id())) {
      case Deed.Done _ ->
          Htmx.seeOther(
              held.powers().isOwn(held.holding())
                  ? "/office"
                  : held.team().address() + "?said=ended");
      case Deed.Refused(var reason) ->
          ending(
              page,
              HttpStatus.CONFLICT,
              held,
              Reasons.problem(page, reason, held.powers(), held.holding().grant().role()).text());
    };
  }

  private Held changeable(Actor actor, Map<String, String> path) {
    var held = held(actor, path);
    if (!held.powers().ends(held.holding())) {
      throw new NotFoundException();
    }
    return held;
  }

  private Held endable(Actor actor, Map<String, String> path) {
    var held = held(actor, path);
    if (!held.powers().ends(held.holding()) && !held.powers().isOwn(held.holding())) {
      throw new NotFoundException();
    }
    return held;
  }

  private Held held(Actor actor, Map<String, String> path) {
    var team = teams.get(path);
    try {
      var id = GrantId.of(String.valueOf(path.get("grant")));
      return new Held(team, authority.of(actor, team), grants.get(actor, team, id));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  private ResponseEntity<JteModel> answer(
      Page page, HttpStatus status, Held held, GiveForm form, List<Problem> problems) {
    var writing = new TeamWords(page, views.sections(page, held.team()));
    var role = held.holding().grant().role();
    var contributor = role == Role.CONTRIBUTOR;
    var sections = views.sections(page, held.team());
    var title = page.say("team.grant.title", held.holding().person().name(), writing.role(role));
    var latest = held.powers().latest(role);
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(
            templates.accountGrant(
                page,
                new GiveView(
                    page.path(),
                    title,
                    page.say(
                        "team.grant.since",
                        page.date(held.holding().from()),
                        giver(page, held.holding().giverName())),
                    Crumbs.of(page, held.team(), held.holding().person().name()),
                    new TeamFields(page, problems),
                    form,
                    List.of(),
                    List.of(),
                    false,
                    false,
                    List.of(),
                    contributor ? GiveViews.reaches(page, form, sections) : List.of(),
                    contributor
                        ? sections.stream()
                            .map(s ->
                                Choice.of(s.code(), s.title(), form.opened().contains(s.code())))
                            .toList()
                        : List.of(),
                    latest == null
                        ? page.say("team.field.until.hint")
                        : page.say(
                            "team.field.until.most",
                            page.date(new Days(page.zone()).last(latest))))));
  }

  private ResponseEntity<JteModel> ending(Page page, HttpStatus status, Held held, String problem) {
    var own = held.powers().isOwn(held.holding());
    var role = page.say("team.role." + held.holding().grant().role().word());
    var name = held.holding().person().name();
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(
            templates.accountGrantEnd(
                page,
                Crumbs.of(page, held.team(), name),
                own ? page.say("team.end.own", role) : page.say("team.end.title", name, role),
                own ? page.say("team.end.own.what") : page.say("team.end.what", name),
                page.path(),
                held.team().address(),
                problem));
  }

  private static String giver(Page page, String name) {
    return name.isEmpty() ? page.say("team.grant.site") : page.say("team.grant.by", name);
  }
}
