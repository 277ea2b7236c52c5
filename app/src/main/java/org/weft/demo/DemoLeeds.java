package org.weft.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.cycle.Starting;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.network.NetworkId;
import org.weft.network.Networks;

/// The city that the demonstration's people work for, in the middle of its cycle: a dozen
/// departments have begun, one question has two answers, one section nobody has been asked for.
@Component
class DemoLeeds {
  private static final int DAYS_LEFT = 14;

  private final DemoPeople people;
  private final DemoTeam team;
  private final DemoOffices offices;
  private final People actors;
  private final Starting starting;
  private final Cities cities;
  private final Networks networks;
  private final Frameworks frameworks;
  private final Clock clock;

  DemoLeeds(
      DemoPeople people,
      DemoTeam team,
      DemoOffices offices,
      People actors,
      Starting starting,
      DemoStart.Catalogue catalogue,
      Clock clock) {
    this.people = people;
    this.team = team;
    this.offices = offices;
    this.actors = actors;
    this.starting = starting;
    this.cities = catalogue.cities();
    this.networks = catalogue.networks();
    this.frameworks = catalogue.frameworks();
    this.clock = clock;
  }

  /// Cities that have not submitted yet this year, so that a visitor can.
  static boolean isInTheMiddle(City city) {
    return city.country().equals("GB")
        && (city.slug().equals("leeds") || city.slug().equals("kirklees"));
  }

  /// Makes the people, who holds office, and what has been done so far.
  @Transactional
  void make() {
    var cast = people.make();
    offices.make(people.officer());
    var version = frameworks.findLatest("intercultural-cities").orElseThrow();
    var network = networks.find("intercultural-cities").orElseThrow().id();
    var due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_LEFT);
    var leeds = cities.find("GB", "leeds").orElseThrow();
    team.work(cast, version, start(cast.coordinator(), leeds, version, network, due), due);
    var kirklees = cities.find("GB", "kirklees").orElseThrow();
    start(cast.neighbour(), kirklees, version, network, due);
  }

  private AssessmentId start(
      PersonId coordinator, City city, FrameworkVersion version, NetworkId network, LocalDate due) {
    Actor actor = actors.actor(coordinator);
    var wish = new Starting.Wish(city.id(), version.id(), network, "2026", due);
    return switch (starting.start(actor, wish)) {
      case Starting.Outcome.Started(var id) -> id;
      case Starting.Outcome.There(var id) -> id;
      case Starting.Outcome.NotInNetwork() ->
          throw new IllegalStateException(city.name() + " is not in the network's list");
    };
  }
}
