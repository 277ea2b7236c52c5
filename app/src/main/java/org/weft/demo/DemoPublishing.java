package org.weft.demo;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Readers;
import org.weft.benchmark.Visibility;
import org.weft.benchmark.result.Publishing;
import org.weft.city.City;

/// Decides for invented results who may read them: most cities publish, some show them to their
/// network only, a few keep them to themselves.
@Component
class DemoPublishing {
  private final Publishing publishing;
  private final Readers readers;

  DemoPublishing(Publishing publishing, Readers readers) {
    this.publishing = publishing;
    this.readers = readers;
  }

  void decide(PersonId officer, City city, AssessmentId assessment, Temperament temperament) {
    var chance = temperament.chance("publishes").nextDouble();
    var wanted =
        city.slug().equals("leeds") || chance < 0.8
            ? Visibility.PUBLIC
            : chance < 0.92 ? Visibility.NETWORK : Visibility.PRIVATE;
    var coordinator =
        new Actor(officer, city.name(), Set.of(new Grant(Role.COORDINATOR, city.id().value())));
    publishing.decide(readers.reader(coordinator), assessment, wanted);
  }
}
