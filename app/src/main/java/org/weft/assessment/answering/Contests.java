package org.weft.assessment.answering;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;

/// Choosing where two people gave different answers.
@Service
public class Contests {
  private final Answering answering;
  private final AnswerStore answers;
  private final Telling telling;
  private final SectionAccess access;
  private final Clock clock;

  Contests(
      Answering answering,
      AnswerStore answers,
      Telling telling,
      SectionAccess access,
      Clock clock) {
    this.answering = answering;
    this.answers = answers;
    this.telling = telling;
    this.access = access;
    this.clock = clock;
  }

  /// Lets one answer stand, be it one of those given or a third. The others stay in the record.
  ///
  /// @param value as framework files write answers
  /// @param seen the answer that stood when the person chose; if it changed since, nothing is
  ///   settled
  @Transactional
  public Saving settle(
      Actor actor, AssessmentId id, String area, AnswerKey key, String value, Seen seen) {
    var assessment = access.hold(actor, id, area);
    switch (access.door(actor, assessment, area)) {
      case CLOSED -> {
        return new Saving.Closed();
      }
      case NOT_YOURS -> {
        return new Saving.NotYours();
      }
      case OPEN -> {}
    }
    var standing = answers.lock(id, key);
    var before = standing.map(SavedAnswer::value).orElse("");
    var stale = standing.isPresent() && standing.get().version() != seen.version();
    var saving = answering.save(actor, id, area, List.of(new Answering.Entry(key, value, seen)));
    if (saving instanceof Saving.Done done && !done.contested() && !stale) {
      var person = actor.signedIn();
      if (answers.settle(id, key, person, clock.instant()) > 0) {
        telling.tell(
            actor, assessment, Deed.at(area, key, Change.Kind.CHOSEN).change(before, value));
      }
    }
    return saving;
  }
}
