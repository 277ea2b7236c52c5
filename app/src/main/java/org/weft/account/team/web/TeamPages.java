package org.weft.account.team.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.invitation.Invitation;
import org.weft.account.invitation.Inviting;
import org.weft.account.joining.Deciding;
import org.weft.account.joining.Joining;
import org.weft.account.team.Holding;
import org.weft.account.team.Powers;
import org.weft.account.team.Rosters;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.work.CitySections;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.PageNumbers;

/// Who holds which role in a city, a network or on the platform.
@RestController
class TeamPages {
  /// What an address can say was done just now.
  private static final Set<String> DEEDS =
      Set.of(
          "given",
          "changed",
          "ended",
          "invited",
          "sent",
          "withdrawn",
          "signedOut",
          "tooMany",
          "refused");

  private final Teams teams;
  private final Rosters rosters;
  private final Inviting inviting;
  private final Deciding deciding;
  private final ObjectProvider<CitySections> sections;
  private final Templates templates;
  private final Clock clock;

  TeamPages(
      Teams teams,
      Rosters rosters,
      Inviting inviting,
      Deciding deciding,
      ObjectProvider<CitySections> sections,
      Templates templates,
      Clock clock) {
    this.teams = teams;
    this.rosters = rosters;
    this.inviting = inviting;
    this.deciding = deciding;
    this.sections = sections;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping({"/office/{country}/{city}/team", "/secretariat/{network}/team", "/people"})
  ResponseEntity<JteModel> show(
      Page page,
      Actor actor,
      @PathVariable Map<String, String> path,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "said", defaultValue = "") String said,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var team = teams.get(path);
    var asked = Math.clamp(number, 1, 10_000);
    var roster = rosters.get(actor, team, words, asked);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(templates.accountTeam(page, view(page, team, roster, words, said, asked)));
  }

  private TeamView view(
      Page page, Team team, Rosters.Roster roster, String words, String said, int number) {
    var powers = roster.powers();
    var writing = new TeamWords(page, sections(page, team));
    var others = teamsOf(roster.holdings());
    var everywhere = team.kind() == Scope.Kind.PLATFORM;
    return new TeamView(
        everywhere ? page.say("team.people.title") : page.say("team.title", team.name()),
        page.say(everywhere ? "team.people.lede" : "team.lede", roster.total()),
        Crumbs.of(page, team, ""),
        DEEDS.contains(said) ? page.say("team.said." + said) : "",
        powers.givesAnything() ? team.address() + "/new" : "",
        everywhere,
        words,
        team.address(),
        roster.holdings().stream().map(h -> writing.row(h, powers, others)).toList(),
        PageNumbers.of(number, roster.total(), Rosters.PAGE, n -> address(team, words, n)),
        inviting.list(powers).stream().map(i -> waiting(page, writing, i)).toList(),
        deciding.list(powers).stream().map(j -> asking(page, team, j)).toList(),
        links(page, team, powers));
  }

  private static TeamView.Asking asking(Page page, Team team, Joining joining) {
    return new TeamView.Asking(
        joining.id().toString(),
        joining.name(),
        page.say("team.asking." + joining.wish().word(), page.date(joining.askedAt())),
        joining.sentence(),
        team.address() + "/asking/" + joining.id());
  }

  private static List<TeamView.Link> links(Page page, Team team, Powers powers) {
    return powers.own().stream()
                .anyMatch(o -> o.role() == Role.COORDINATOR && Objects.equals(o.scope(), team.id()))
            && team.city() != null
        ? List.of(
            new TeamView.Link(page.say("team.offices"), team.office() + "/offices"),
            new TeamView.Link(page.say("team.handover"), team.office() + "/handover"))
        : List.of();
  }

  private List<CitySections.Section> sections(Page page, Team team) {
    var city = team.city();
    var known = sections.getIfAvailable();
    return city == null || known == null ? List.of() : known.list(city, page.locale());
  }

  /// The teams of rows that stand together, in one statement for cities and one for networks.
  private Map<UUID, Team> teamsOf(List<Holding> holdings) {
    var all = new HashMap<UUID, Team>();
    all.putAll(
        teams.find(
            Scope.Kind.CITY,
            holdings.stream().map(Holding::city).filter(Objects::nonNull).distinct().toList()));
    all.putAll(
        teams.find(
            Scope.Kind.NETWORK,
            holdings.stream()
                .filter(h -> h.grant().role().scope() == Scope.Kind.NETWORK)
                .map(h -> h.grant().scope())
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
    return all;
  }

  private TeamView.Waiting waiting(Page page, TeamWords words, Invitation invitation) {
    var detail = words.detail(invitation.grant(), invitation.organisation());
    return new TeamView.Waiting(
        invitation.id().toString(),
        invitation.name(),
        invitation.email(),
        words.role(invitation.grant().role())
            + (detail.isEmpty() ? "" : page.say("team.between") + detail),
        page.say(
            invitation.expiresAt().isBefore(clock.instant())
                ? "team.invitation.lapsed"
                : "team.invitation.sent",
            page.date(invitation.sentAt()),
            page.date(invitation.expiresAt()),
            invitation.inviterName()),
        invitation.sent() < Inviting.MOST_LETTERS);
  }

  private static String address(Team team, String words, int page) {
    return team.address()
        + "?page="
        + page
        + (words.isEmpty()
            ? ""
            : "&q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
  }
}
