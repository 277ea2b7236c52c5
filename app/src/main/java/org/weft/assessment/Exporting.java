package org.weft.assessment;

import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Writes down that somebody takes answers or evidence of a city away.
@Component
public class Exporting {
  private final Trail trail;

  Exporting(Trail trail) {
    this.trail = trail;
  }

  /// @param format what is taken, such as xlsx or the id of a file
  public void record(Actor actor, Assessment assessment, String format) {
    var network = assessment.network();
    trail.record(
        actor,
        new Event(Event.Kind.EXPORTED, "assessment", assessment.id().value())
            .ofCity(assessment.city().value())
            .ofNetwork(network == null ? null : network.value())
            .change(null, format));
  }
}
