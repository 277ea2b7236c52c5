package org.weft.assessment.answering;

import java.time.Instant;
import org.weft.account.PersonId;
import org.weft.account.audit.Trail;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.questionnaire.AnswerKey;

/// An answer that was handed in and looked at, on its way into the database.
///
/// @param area the section it stands in
/// @param kind how it came: answered, or imported
record Handed(
    AssessmentId assessment,
    String area,
    Trail.Author author,
    Change.Kind kind,
    Instant at,
    Answering.Entry entry) {

  /// The place of the answer: nobody gives two answers there in one step.
  record Place(AssessmentId assessment, AnswerKey key) {}

  Place place() {
    return new Place(assessment, entry.key());
  }

  PersonId person() {
    return author.actor().signedIn();
  }
}
