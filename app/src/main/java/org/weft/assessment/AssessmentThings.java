package org.weft.assessment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weft.account.audit.Uuids;
import org.weft.account.refusal.Things;
import org.weft.assessment.answering.AssessmentStore;

/// Whether the assessment of an address exists.
@Component
class AssessmentThings implements Things {
  private final AssessmentStore store;

  AssessmentThings(AssessmentStore store) {
    this.store = store;
  }

  @Override
  public boolean knows(String pattern) {
    return pattern.startsWith("/assessments/{") || pattern.startsWith("/files/{");
  }

  @Override
  public boolean exists(Map<String, String> variables) {
    var id = variables.getOrDefault("id", variables.getOrDefault("assessment", ""));
    return Uuids.find(id).stream().anyMatch(each -> !store.list(List.of(each)).isEmpty());
  }
}
