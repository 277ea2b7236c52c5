package org.weft.assessment.answering;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;

/// The names of a page, found by one statement when the first of them is wanted.
final class Names {
  private final People people;
  private final Set<PersonId> wanted = new HashSet<>();
  private final Map<PersonId, Person> found = new HashMap<>();

  Names(People people, Collection<PersonId> wanted) {
    this.people = people;
    this.wanted.addAll(wanted);
  }

  void add(Collection<PersonId> others) {
    wanted.addAll(others);
  }

  Person get(PersonId id) {
    if (!found.containsKey(id)) {
      wanted.add(id);
      wanted.removeAll(found.keySet());
      found.putAll(people.find(wanted));
    }
    return Objects.requireNonNull(found.get(id), "somebody whose name is not known");
  }
}
