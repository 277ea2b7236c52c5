package org.weft.benchmark;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.city.CityId;
import org.weft.network.NetworkId;
import org.weft.network.Networks;
import org.weft.network.Standing;

/// Finds out in which networks a person is at home.
@Service
public class Readers {
  private final Networks networks;

  Readers(Networks networks) {
    this.networks = networks;
  }

  /// The actor as a reader; one statement for each city the person works or looks on for, none for
  /// the public.
  public Reader reader(Actor actor) {
    if (actor.isPublic()) {
      return Reader.PUBLIC;
    }
    var offices = new HashSet<NetworkId>();
    var cities = new HashSet<CityId>();
    for (var grant : actor.grants()) {
      if (grant.scope() != null) {
        switch (grant.role()) {
          case SECRETARIAT, REVIEWER -> offices.add(new NetworkId(grant.scope()));
          case COORDINATOR, CONTRIBUTOR, OBSERVER -> cities.add(new CityId(grant.scope()));
          case ADMINISTRATOR, PARTNER, RESIDENT -> {}
        }
      }
    }
    return new Reader(actor, offices, () -> memberships(cities));
  }

  private Set<NetworkId> memberships(Set<CityId> cities) {
    var homes = new HashSet<NetworkId>();
    for (var city : cities) {
      networks.membershipsOf(city).stream()
          .filter(m -> m.standing() == Standing.MEMBER)
          .forEach(m -> homes.add(m.network()));
    }
    return homes;
  }
}
