package org.weft.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weft.account.audit.Subjects;
import org.weft.account.audit.Uuids;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.city.Cities;
import org.weft.site.Page;

/// Names the assessments that entries of the trail are about, by city and period.
@Component
class AssessmentSubjects implements Subjects {
  private final AssessmentStore store;
  private final Cities cities;

  AssessmentSubjects(AssessmentStore store, Cities cities) {
    this.store = store;
    this.cities = cities;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("assessment", "result");
  }

  @Override
  public Map<String, Subject> find(Page page, Collection<String> ids) {
    var found = store.list(ids.stream().flatMap(id -> Uuids.find(id).stream()).toList());
    var named = cities.find(found.stream().map(Assessment::city).distinct().toList());
    return found.stream()
        .filter(a -> named.containsKey(a.city()))
        .collect(
            Collectors.toMap(
                a -> a.id().value().toString(),
                a -> new Subject(named.get(a.city()).name() + " " + a.period(), a.address())));
  }
}
