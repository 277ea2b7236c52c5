package org.weft.account.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Shows people what the platform holds of them: everybody their own, and nobody another’s.
@Service
class PersonalData {
  private final ObjectProvider<PersonalRecords> records;
  private final SamePerson same;
  private final Trail trail;

  PersonalData(ObjectProvider<PersonalRecords> records, SamePerson same, Trail trail) {
    this.records = records;
    this.same = same;
    this.trail = trail;
  }

  /// Every part, as it all stands at one moment.
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  List<PersonalPart> list(Actor actor) {
    return all(actor.signedIn());
  }

  /// The same to take away, which is written down.
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  List<PersonalPart> take(Actor actor) {
    var person = actor.signedIn();
    trail.record(actor, new Event(Event.Kind.DATA_DOWNLOADED, "person", person.value()));
    return all(person);
  }

  private List<PersonalPart> all(PersonId person) {
    Map<String, PersonalPart> parts = new LinkedHashMap<>();
    for (var each : same.all(person)) {
      records
          .orderedStream()
          .flatMap(record -> record.list(each).stream())
          .forEach(part -> parts.merge(part.key(), part, PersonalPart::with));
    }
    return List.copyOf(parts.values());
  }
}
