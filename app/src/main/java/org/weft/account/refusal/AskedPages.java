package org.weft.account.refusal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.audit.Subjects;
import org.weft.site.Page;

/// Names what was asked for in vain by its address, as the trail keeps it.
@Component
class AskedPages implements Subjects {
  @Override
  public Set<String> kinds() {
    return Set.of(Refusals.SUBJECT);
  }

  @Override
  public Map<String, Subject> find(Page page, Actor actor, Collection<String> ids) {
    return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> new Subject(id, "")));
  }
}
