package org.weft.account.privacy;

import java.util.List;
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
  private final Trail trail;

  PersonalData(ObjectProvider<PersonalRecords> records, Trail trail) {
    this.records = records;
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
    return records.orderedStream().flatMap(each -> each.list(person).stream()).toList();
  }
}
