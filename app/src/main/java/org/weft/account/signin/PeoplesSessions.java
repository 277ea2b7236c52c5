package org.weft.account.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.site.NotFoundException;

/// That somebody is signed in, for administrators, who can end it: for a device that was lost, or
/// an account that others use. With what and from where somebody signed in is their own business.
@Service
public class PeoplesSessions {
  private final People people;
  private final OwnSessions sessions;

  PeoplesSessions(People people, OwnSessions sessions) {
    this.people = people;
    this.sessions = sessions;
  }

  /// A person and their sessions.
  ///
  /// @param count how many there are
  /// @param lastSeen when one of them was used last, to the minute; empty where there is none
  public record SignedIn(Person person, int count, Optional<Instant> lastSeen) {}

  /// @throws NotFoundException for everybody but administrators, and if there is no such person
  public SignedIn get(Actor actor, PersonId id) {
    var person = find(actor, id);
    var seen = sessions.listLastSeen(id);
    return new SignedIn(person, seen.size(), seen.stream().max(Comparator.naturalOrder()));
  }

  /// Ends all sessions of a person, who can sign in again.
  ///
  /// @throws NotFoundException for everybody but administrators, and if there is no such person
  @Transactional
  public void endAll(Actor actor, PersonId id) {
    sessions.endAll(actor, find(actor, id).id());
  }

  private Person find(Actor actor, PersonId id) {
    if (!actor.isAdministrator()) {
      throw new NotFoundException();
    }
    return people.find(id).orElseThrow(NotFoundException::new);
  }
}
