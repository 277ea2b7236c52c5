package org.weft.assessment.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Preparing;
import org.weft.assessment.answering.SectionAccess;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.assessment.evidence.Attaching.Outcome;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.scoring.model.Kind;

/// What every piece of evidence has in common, in the transaction of whoever adds it: who may, how
/// many there may be, and what is told of it.
@Component
class EvidenceDesk {
  private final SectionAccess access;
  private final Preparing preparing;
  private final Answering answering;
  private final Telling telling;
  private final EvidenceStore evidence;
  private final Clock clock;

  EvidenceDesk(
      SectionAccess access,
      Preparing preparing,
      Answering answering,
      Telling telling,
      EvidenceStore evidence,
      Clock clock) {
    this.access = access;
    this.preparing = preparing;
    this.answering = answering;
    this.telling = telling;
    this.evidence = evidence;
    this.clock = clock;
  }

  /// @throws org.weft.site.NotFoundException for people of other cities and of other sections
  Assessment hold(Actor actor, AssessmentId id, AnswerKey key) {
    return access.hold(actor, id, key);
  }

  Outcome attach(Actor actor, Assessment assessment, AnswerKey key, UUID file, String name) {
    var outcome = add(actor, assessment, key, null, null, file, name);
    if (outcome == Outcome.DONE) {
      answerFile(actor, assessment, section(assessment, key), key, name);
    }
    return outcome;
  }

  Outcome add(
      Actor actor,
      Assessment assessment,
      AnswerKey key,
      @Nullable String note,
      @Nullable String link,
      @Nullable UUID file,
      String what) {
    evidence.add(
        assessment.id(), key, new EvidenceStore.Piece(note, link, file), actor.signedIn(), now());
    record(actor, assessment, section(assessment, key), key, Change.Kind.EVIDENCE_ADDED, what);
    return Outcome.DONE;
  }

  /// The answer to a question that asks for a file is the file's name.
  void answerFile(Actor actor, Assessment assessment, String section, AnswerKey key, String name) {
    var tree = preparing.get(assessment.frameworkVersion()).framework().tree();
    if (tree.findItem(key.item()).orElseThrow().kind() instanceof Kind.File) {
      answering.replace(actor, assessment.id(), section, key, name);
    }
  }

  void record(
      Actor actor,
      Assessment assessment,
      String section,
      AnswerKey key,
      Change.Kind kind,
      String what) {
    var adding = kind == Change.Kind.EVIDENCE_ADDED;
    telling.tell(actor, assessment, Deed.at(section, key, kind).change(null, adding ? what : null));
  }

  /// What stands in the way of another piece; null if nothing does.
  @Nullable Outcome refusal(Actor actor, Assessment assessment, AnswerKey key) {
    var refusal = door(actor, assessment, section(assessment, key));
    if (refusal != null) {
      return refusal;
    }
    return evidence.count(assessment.id(), key) >= Attaching.MOST ? Outcome.TOO_MANY : null;
  }

  @Nullable Outcome door(Actor actor, Assessment assessment, String section) {
    return switch (access.door(actor, assessment, section)) {
      case OPEN -> null;
      case NOT_YOURS -> Outcome.NOT_YOURS;
      case CLOSED -> Outcome.CLOSED;
    };
  }

  String section(Assessment assessment, AnswerKey key) {
    var prepared = preparing.get(assessment.frameworkVersion());
    return Objects.requireNonNull(access.sectionOf(assessment.id(), prepared, key));
  }

  Instant now() {
    return clock.instant();
  }
}
