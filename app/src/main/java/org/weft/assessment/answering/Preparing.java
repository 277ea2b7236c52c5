package org.weft.assessment.answering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.Prepared;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;

/// Keeps frameworks ready for answering; versions never change, so each is prepared once.
@Component
public class Preparing {
  private final Frameworks frameworks;
  private final AssessmentStore assessments;
  private final Map<FrameworkVersionId, Prepared> known = new ConcurrentHashMap<>();

  Preparing(Frameworks frameworks, AssessmentStore assessments) {
    this.frameworks = frameworks;
    this.assessments = assessments;
  }

  public Prepared get(FrameworkVersionId id) {
    var prepared = known.get(id);
    if (prepared != null) {
      return prepared;
    }
    // read before, so that nobody waits here for a thread that waits for a connection
    var framework = frameworks.get(id).model();
    return known.computeIfAbsent(id, _ -> Prepared.of(framework));
  }

  /// The framework of an assessment; who may know of the assessment is not asked.
  ///
  /// @throws org.weft.site.NotFoundException if there is no such assessment
  public Prepared of(AssessmentId id) {
    return get(assessments.begun(id).frameworkVersion());
  }
}
