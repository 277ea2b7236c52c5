package org.weft.assessment.answering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.weft.assessment.questionnaire.Prepared;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;

/// Keeps frameworks ready for answering; versions never change, so each is prepared once.
@Component
public class Preparing {
  private final Frameworks frameworks;
  private final Map<FrameworkVersionId, Prepared> known = new ConcurrentHashMap<>();

  Preparing(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  public Prepared get(FrameworkVersionId id) {
    return known.computeIfAbsent(id, i -> Prepared.of(frameworks.get(i).model()));
  }
}
