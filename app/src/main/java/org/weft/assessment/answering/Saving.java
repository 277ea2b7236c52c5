package org.weft.assessment.answering;

import java.util.Map;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer;

/// What became of answers that were handed in.
public sealed interface Saving {
  /// They were looked at one by one.
  record Done(Map<AnswerKey, Outcome> outcomes) implements Saving {
    public Done {
      outcomes = Map.copyOf(outcomes);
    }

    public boolean contested() {
      return outcomes.values().stream().anyMatch(Outcome.Contested.class::isInstance);
    }
  }

  /// The section is somebody else's: nothing was kept.
  record NotYours() implements Saving {}

  /// The assessment was submitted: nothing was kept.
  record Closed() implements Saving {}

  /// What became of one answer.
  sealed interface Outcome {
    /// It stands.
    ///
    /// @param before the answer it replaced, empty for none
    record Saved(SavedAnswer answer, String before) implements Outcome {}

    /// The person did not touch it, or it stood already.
    record Unchanged(SavedAnswer answer) implements Outcome {}

    /// Somebody else had changed the answer meanwhile: both are kept until a person chooses.
    ///
    /// @param standing the other one's
    /// @param yours what was handed in
    record Contested(SavedAnswer standing, String yours) implements Outcome {}
  }
}
