package org.weft.account.audit.reading;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.audit.Subjects;
import org.weft.account.audit.Uuids;
import org.weft.site.Page;

/// Names the people that entries are about.
@Component
class AccountSubjects implements Subjects {
  private final People people;

  AccountSubjects(People people) {
    this.people = people;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("person", "name", "mail-address");
  }

  @Override
  public Map<String, Subject> find(Page page, Actor actor, Collection<String> ids) {
    return people
        .find(ids.stream().flatMap(id -> Uuids.find(id).stream()).map(PersonId::new).toList())
        .values()
        .stream()
        .collect(Collectors.toMap(p -> p.id().value().toString(), p -> new Subject(p.name(), "")));
  }
}
