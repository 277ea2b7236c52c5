package org.weft.network.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.city.City;
import org.weft.city.CityPanels;
import org.weft.network.Network;
import org.weft.network.NetworkId;
import org.weft.network.Networks;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// The memberships on a city’s page.
@Component
@Order(1)
class MembershipPanel implements CityPanels {
  private final Networks networks;
  private final Templates templates;

  MembershipPanel(Networks networks, Templates templates) {
    this.networks = networks;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, City city) {
    Map<NetworkId, Network> known =
        networks.networksOf(city.id()).stream()
            .collect(Collectors.toMap(Network::id, Function.identity()));
    var rows =
        networks.membershipsOf(city.id()).stream()
            .filter(m -> known.containsKey(m.network()))
            .map(m ->
                MembershipRow.of(page, java.util.Objects.requireNonNull(known.get(m.network())), m))
            .toList();
    return Optional.of(templates.networkMemberships(page, city.name(), rows));
  }
}
