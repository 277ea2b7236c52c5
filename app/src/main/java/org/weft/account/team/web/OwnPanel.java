package org.weft.account.team.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.team.Organisations;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.work.OfficePanels;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// What somebody’s roles are and where each leads, so that nobody who signs in finds an empty room.
@Component
@Order(10)
class OwnPanel implements OfficePanels {
  private final Teams teams;
  private final Organisations organisations;
  private final Templates templates;

  OwnPanel(Teams teams, Organisations organisations, Templates templates) {
    this.teams = teams;
    this.organisations = organisations;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, @Nullable UUID place) {
    if (actor.delegation() != null) {
      return Optional.empty();
    }
    var grants =
        actor.grants().stream()
            .filter(g -> place == null || place.equals(g.scope()))
            .sorted(Comparator.comparing(Grant::role))
            .limit(100)
            .toList();
    var partners = organisations.find(scopes(grants, Scope.Kind.ORGANISATION));
    var known =
        new HashMap<UUID, Team>(teams.find(Scope.Kind.NETWORK, scopes(grants, Scope.Kind.NETWORK)));
    var cities = new ArrayList<>(scopes(grants, Scope.Kind.CITY));
    partners.values().forEach(o -> cities.add(o.city()));
    known.putAll(teams.find(Scope.Kind.CITY, cities));
    var rows = grants.stream().flatMap(g -> row(page, g, known, partners).stream()).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            templates.accountOwn(
                page,
                new OwnView(
                    "own", page.say(place == null ? "team.own.title" : "team.own.here"), rows)));
  }

  private static List<UUID> scopes(List<Grant> grants, Scope.Kind kind) {
    return grants.stream()
        .filter(g -> g.role().scope() == kind)
        .map(Grant::scope)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Optional<OwnView.Row> row(
      Page page,
      Grant grant,
      Map<UUID, Team> known,
      Map<UUID, Organisations.Organisation> partners) {
    var role = grant.role();
    if (role == Role.ADMINISTRATOR) {
      return Optional.of(row(page, role, "", "/people"));
    }
    var scope = grant.scope();
    var partner = scope == null ? null : partners.get(scope);
    var team = known.get(partner == null ? scope : partner.city());
    if (team == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (role) {
          case SECRETARIAT ->
              row(
                  page,
                  role,
                  team.name(),
                  team.office(),
                  people(page, team),
                  link(page, "team.own.trail", team.office() + "/trail"));
          case COORDINATOR ->
              row(
                  page,
                  role,
                  team.name(),
                  team.office(),
                  people(page, team),
                  link(page, "team.handover", team.office() + "/handover"),
                  link(page, "team.own.trail", team.office() + "/trail"));
          case REVIEWER, CONTRIBUTOR, OBSERVER ->
              row(page, role, team.name(), team.office(), people(page, team));
          case PARTNER ->
              row(page, role, partner == null ? team.name() : partner.name(), team.home());
          case RESIDENT, ADMINISTRATOR -> row(page, role, team.name(), team.home());
        });
  }

  private static OwnView.Row row(
      Page page, Role role, String place, String url, TeamView.Link... links) {
    var name = page.say("team.role." + role.word());
    return new OwnView.Row(
        place.isEmpty() ? name : page.say("team.grant.title", place, name),
        page.say("team.own." + role.word()),
        url,
        List.of(links));
  }

  private static TeamView.Link people(Page page, Team team) {
    return new TeamView.Link(page.say("team.title", team.name()), team.address());
  }

  private static TeamView.Link link(Page page, String key, String url) {
    return new TeamView.Link(page.say(key), url);
  }
}
