package org.weft.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weft.account.audit.Subjects;
import org.weft.account.audit.Uuids;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.city.Cities;
import org.weft.site.Page;

/// Names the assessments, sections and answers that entries of the trail are about, by city and
/// period.
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
    return Set.of("assessment", "result", "section", "answer");
  }

  @Override
  public Map<String, Subject> find(Page page, Collection<String> ids) {
    var wanted = ids.stream().flatMap(id -> Uuids.find(assessment(id)).stream()).distinct();
    var found =
        store.list(wanted.toList()).stream()
            .collect(Collectors.toMap(a -> a.id().value().toString(), a -> a));
    var named = cities.find(found.values().stream().map(Assessment::city).distinct().toList());
    Map<String, Subject> subjects = new HashMap<>();
    for (var id : ids) {
      var of = found.get(assessment(id));
      var city = of == null ? null : named.get(of.city());
      if (of != null && city != null) {
        subjects.put(id, subject(of, city.name(), id.substring(assessment(id).length())));
      }
    }
    return subjects;
  }

  /// A section or an answer is named by its assessment and, after a slash, its own code.
  private static String assessment(String id) {
    var slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  private static Subject subject(Assessment of, String city, String part) {
    var name = city + " " + of.period();
    return new Subject(part.isEmpty() ? name : name + ", " + part.substring(1), of.address());
  }
}
