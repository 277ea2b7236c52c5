package org.weft.demo;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.signin.SigningIn;
import org.weft.city.Cities;
import org.weft.city.CityId;
import org.weft.framework.Adoptions;
import org.weft.framework.Frameworks;
import org.weft.network.Networks;

/// Fills the demonstration before its first page is served: people, then the cycles of every member
/// city, then the cycle that Leeds is in the middle of. A later start finds everything there.
@Component
class DemoStart implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final DemoPeople people;
  private final DemoCycles cycles;
  private final DemoLeeds leeds;
  private final Cities cities;
  private final Networks networks;
  private final Frameworks frameworks;
  private final Adoptions adoptions;
  private final SigningIn signingIn;
  private final OneAtATime turn;
  private final boolean wanted;
  private final int most;
  private volatile boolean running;

  DemoStart(
      DemoPeople people,
      DemoCycles cycles,
      DemoLeeds leeds,
      Catalogue catalogue,
      SigningIn signingIn,
      OneAtATime turn,
      @Value("${weft.illustrative:${weft.demo:false}}") boolean wanted,
      @Value("${weft.illustrative.cities:2147483647}") int most) {
    this.people = people;
    this.cycles = cycles;
    this.leeds = leeds;
    this.cities = catalogue.cities();
    this.networks = catalogue.networks();
    this.frameworks = catalogue.frameworks();
    this.adoptions = catalogue.adoptions();
    this.signingIn = signingIn;
    this.turn = turn;
    this.wanted = wanted;
    this.most = most;
  }

  /// What is looked up.
  @Component
  record Catalogue(Cities cities, Networks networks, Frameworks frameworks, Adoptions adoptions) {}

  @Override
  public void start() {
    running = true;
    if (isEmpty()) {
      turn.run(() -> {
        if (isEmpty()) {
          fill();
        }
      });
    }
  }

  private boolean isEmpty() {
    return wanted && signingIn.listChoices().isEmpty();
  }

  private void fill() {
    LOG.info("Making illustrative people and answers; this happens once.");
    var officer = people.officer();
    var made = make(officer, "intercultural-cities", "intercultural-cities");
    made += make(officer, "cities-coalition-for-digital-rights", "digital-rights");
    // The people come last: as long as nobody can sign in, a start that was broken off goes on.
    leeds.make();
    LOG.info("{} cities have illustrative answers.", made);
  }

  /// Lets every city of a network answer a framework; a rehearsal is content with fewer.
  ///
  /// @return how many cities took part
  private int make(PersonId officer, String slug, String framework) {
    var administrator = new Actor(officer, "Weft", Set.of(new Grant(Role.ADMINISTRATOR, null)));
    var network = networks.find(slug).orElseThrow();
    var version = frameworks.findLatest(framework).orElseThrow();
    adoptions.adopt(administrator, network.id(), framework);
    var asked = new DemoCycles.Asked(administrator, officer, network.id(), version);
    var plausible = new PlausibleAnswers(version.model());
    var made = new HashSet<CityId>();
    for (var member : networks.listMembers(network.id())) {
      var city = cities.get(member.city());
      if (made.size() >= most && !DemoLeeds.isInTheMiddle(city)) {
        continue;
      }
      var last = DemoLeeds.isInTheMiddle(city) ? 2023 : 2026;
      if (cycles.make(asked, plausible, city, last) != null) {
        made.add(city.id());
      }
    }
    return made.size();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// After the facts have been read, before the web server starts.
  @Override
  public int getPhase() {
    return 10;
  }
}
