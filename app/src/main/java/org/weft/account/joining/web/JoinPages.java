package org.weft.account.joining.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Sessions;
import org.weft.account.Way;
import org.weft.account.joining.AskingToJoin;
import org.weft.account.joining.Joining;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.team.web.TeamFields;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// Asking to join a city, with or without an account.
@RestController
class JoinPages {
  private final Teams teams;
  private final AskingToJoin asking;
  private final Sessions sessions;
  private final Limits limits;
  private final Templates templates;

  JoinPages(
      Teams teams, AskingToJoin asking, Sessions sessions, Limits limits, Templates templates) {
    this.teams = teams;
    this.asking = asking;
    this.sessions = sessions;
    this.limits = limits;
    this.templates = templates;
  }

  @GetMapping("/cities/{country}/{city}/join")
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable Map<String, String> path) {
    var team = teams.get(path);
    return answer(
        page, actor, team, JoinForm.EMPTY, HttpStatus.OK, List.of(), state(page, actor, team));
  }

  @PostMapping("/cities/{country}/{city}/join")
  ResponseEntity<JteModel> ask(
      Page page, Actor actor, @PathVariable Map<String, String> path, JoinForm sent) {
    var team = teams.get(path);
    var known = isKnown(actor);
    var form = sent.cleaned();
    var problems = form.problems(page, known);
    if (!problems.isEmpty()) {
      return answer(page, actor, team, form, HttpStatus.UNPROCESSABLE_CONTENT, problems, "");
    }
    limits.take(Limit.MAIL_BY, actor);
    if (known) {
      return switch (asking.ask(actor, team, form.newcomer(page.locale()))) {
        case ASKED -> told(page, actor, team, HttpStatus.OK, "asked");
        case THERE_ALREADY -> told(page, actor, team, HttpStatus.CONFLICT, "there");
        case WAITS -> told(page, actor, team, HttpStatus.CONFLICT, "waits");
        case REFUSED_LATELY -> told(page, actor, team, HttpStatus.CONFLICT, "refused");
        case TOO_MANY -> told(page, actor, team, HttpStatus.TOO_MANY_REQUESTS, "tooMany");
      };
    }
    limits.take(Limit.MAIL_TO, String.valueOf(form.email()));
    limits.take(Limit.MAIL_ALL, "joining");
    asking.send(team, form.newcomer(page.locale()));
    return told(page, actor, team, HttpStatus.OK, "sent");
  }

  /// Opening the page uses nothing up, so that a program that looks at links in mail spends none.
  @GetMapping("/joining/{token}")
  ResponseEntity<JteModel> link(Page page, @PathVariable String token) {
    limits.takeByAddress(Limit.SECRET);
    var team = asking.find(token).orElseThrow(NotFoundException::new);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .body(templates.accountJoining(page, page.path(), team.name()));
  }

  @PostMapping("/joining/{token}")
  ResponseEntity<JteModel> open(
      Page page,
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.takeByAddress(Limit.SECRET);
    var arrived = asking.open(token).orElseThrow(NotFoundException::new);
    sessions.begin(arrived.person(), Way.MAIL_LINK, request, response);
    return org.weft.site.Htmx.seeOther(arrived.team().home() + "/join");
  }

  private String state(Page page, Actor actor, Team team) {
    if (!isKnown(actor)) {
      return "";
    }
    return switch (asking.state(actor.signedIn(), team)) {
      case ASKED -> "";
      case THERE_ALREADY -> page.say("team.join.there");
      case WAITS -> page.say("team.join.waits");
      case REFUSED_LATELY -> page.say("team.join.refused");
      case TOO_MANY -> page.say("team.join.tooMany");
    };
  }

  private ResponseEntity<JteModel> told(
      Page page, Actor actor, Team team, HttpStatus status, String word) {
    return answer(
        page, actor, team, JoinForm.EMPTY, status, List.of(), page.say("team.join." + word));
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      Actor actor,
      Team team,
      JoinForm form,
      HttpStatus status,
      List<Problem> problems,
      String told) {
    var address = team.home() + "/join";
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(
            templates.accountJoin(
                page,
                new JoinView(
                    address,
                    page.say("team.join.title", team.name()),
                    List.of(
                        new Crumb(page.say("site.nav.cities"), "/cities"),
                        new Crumb(team.name(), team.home()),
                        new Crumb(page.say("team.join.crumb"), "")),
                    told,
                    isKnown(actor) ? "" : "/sign-in?to=" + address,
                    new TeamFields(page, problems),
                    form,
                    Arrays.stream(Joining.Wish.values())
                        .map(w ->
                            new Choice(
                                w.word(),
                                page.say("team.join.wish." + w.word()),
                                page.say("team.join.wish." + w.word() + ".what"),
                                w.name().toLowerCase(Locale.ROOT).equals(form.wish())))
                        .toList())));
  }

  private static boolean isKnown(Actor actor) {
    return !actor.isPublic() && actor.delegation() == null;
  }
}
