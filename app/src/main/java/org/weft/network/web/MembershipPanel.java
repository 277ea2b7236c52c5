package org.weft.network.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.city.CityPanels;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.NetworkId;
import org.weft.network.Networks;
import org.weft.network.Standing;
import org.weft.site.Page;
import org.weft.site.Remembered;
import org.weft.site.jte.Templates;

/// The memberships on a city’s page.
@Component
@Order(1)
class MembershipPanel implements CityPanels {
  private final Networks networks;
  private final Templates templates;
  private final Remembered<Map<NetworkId, Network>> all;

  MembershipPanel(Networks networks, Templates templates, Clock clock) {
    this.networks = networks;
    this.templates = templates;
    this.all = new Remembered<>(clock, Duration.ofSeconds(30), () -> byId(networks.list()));
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, City city) {
    var memberships = networks.membershipsOf(city.id());
    var known = known(city.id(), memberships);
    var rows =
        memberships.stream()
            .filter(m -> known.containsKey(m.network()))
            .map(m ->
                MembershipRow.of(page, java.util.Objects.requireNonNull(known.get(m.network())), m))
            .toList();
    return Optional.of(
        templates.networkMemberships(page, city.name(), rows, team(actor, city, memberships)));
  }

  /// Where the office of a network brings in the coordinators of its member; empty for everybody
  /// else.
  private static String team(Actor actor, City city, List<Membership> memberships) {
    return memberships.stream()
            .anyMatch(m ->
                m.standing() == Standing.MEMBER && actor.is(Role.SECRETARIAT, m.network().value()))
        ? "/office/" + city.country().toLowerCase(Locale.ROOT) + "/" + city.slug() + "/team"
        : "";
  }

  /// The networks by id: those remembered, unless one has come since.
  private Map<NetworkId, Network> known(CityId city, List<Membership> memberships) {
    var remembered = all.get();
    return memberships.stream().allMatch(m -> remembered.containsKey(m.network()))
        ? remembered
        : byId(networks.networksOf(city));
  }

  private static Map<NetworkId, Network> byId(List<Network> networks) {
    return networks.stream().collect(Collectors.toMap(Network::id, Function.identity()));
  }
}
