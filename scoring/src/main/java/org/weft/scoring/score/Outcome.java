package org.weft.scoring.score;

import org.jspecify.annotations.Nullable;

/// What became of an attempt to score.
public sealed interface Outcome permits Scored, Outcome.Fault {
  /// The result.
  ///
  /// @throws IllegalStateException with the sentence of the fault, if there is none
  default Scored scored() {
    return switch (this) {
      case Scored scored -> scored;
      case Fault fault -> throw new IllegalStateException(fault.sentence());
    };
  }

  /// A rule cannot give a finite number.
  ///
  /// @param instance null outside repeated areas
  /// @param period empty where there is one unnamed period
  record Fault(
      String node, @Nullable String instance, String participant, String period, String reason)
      implements Outcome {
    /// What went wrong and where, in English.
    public String sentence() {
      var where = instance == null ? "" : " (instance '" + instance + "')";
      var when = period.isEmpty() ? "" : ", period '" + period + "'";
      return "Node '%s'%s, participant '%s'%s: %s."
          .formatted(node, where, participant, when, reason);
    }
  }
}
