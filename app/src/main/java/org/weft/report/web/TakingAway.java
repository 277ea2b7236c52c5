package org.weft.report.web;

import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.benchmark.Visibility;
import org.weft.benchmark.result.Result;

/// Writes down that somebody takes a report away that is not open to everybody.
@Component
class TakingAway {
  private final Trail trail;

  TakingAway(Trail trail) {
    this.trail = trail;
  }

  /// @param format the ending of the file
  void record(Actor actor, Result result, String format) {
    if (result.visibility() == Visibility.PUBLIC) {
      return;
    }
    var network = result.network();
    trail.record(
        actor,
        new Event(Event.Kind.EXPORTED, "result", result.assessment().value())
            .ofCity(result.city().value())
            .ofNetwork(network == null ? null : network.value())
            .change(null, format));
  }
}
