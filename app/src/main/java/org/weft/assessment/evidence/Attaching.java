package org.weft.assessment.evidence;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.questionnaire.AnswerKey;

/// Putting notes and links beside an answer, and taking evidence away again: what was taken away
/// stays in the record. Files are added by [Filing].
@Service
public class Attaching {
  /// The most pieces of evidence beside one answer.
  public static final int MOST = 20;

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 5_000;

  /// The longest address, in characters.
  public static final int LONGEST_LINK = 2_000;

  private final EvidenceDesk desk;
  private final EvidenceStore evidence;
  private final FileStore files;

  Attaching(EvidenceDesk desk, EvidenceStore evidence, FileStore files) {
    this.desk = desk;
    this.evidence = evidence;
    this.files = files;
  }

  /// What became of it; each refusal has a sentence in the bundles.
  public enum Outcome {
    DONE,
    NOT_A_LINK,
    EMPTY_FILE,
    TOO_LARGE,
    WRONG_TYPE,
    /// It opens with a password only.
    LOCKED,
    /// It unpacks to far too much, leads elsewhere, or is two things at once.
    DANGEROUS,
    TOO_MANY_PIXELS,
    /// The scanner found something.
    INFECTED,
    /// The scanner cannot be asked now.
    NOT_SCANNED,
    TOO_MANY,
    /// The assessment has as many files as it may have.
    FULL,
    NO_SUCH_FILE,
    NOT_YOURS,
    CLOSED
  }

  /// Adds a note of 1 to [#LONGEST_NOTE] characters.
  @Transactional
  public Outcome note(Actor actor, AssessmentId id, AnswerKey key, String note) {
    var assessment = desk.hold(actor, id, key);
    var refusal = desk.refusal(actor, assessment, key);
    return refusal != null ? refusal : desk.add(actor, assessment, key, note, null, null, note);
  }

  /// Adds the address of a page.
  @Transactional
  public Outcome link(Actor actor, AssessmentId id, AnswerKey key, String link) {
    var assessment = desk.hold(actor, id, key);
    var refusal = desk.refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    return Links.isAcceptable(link)
        ? desk.add(actor, assessment, key, null, link, null, link)
        : Outcome.NOT_A_LINK;
  }

  /// Takes a piece of evidence away; twice is once.
  @Transactional
  public Outcome remove(Actor actor, AssessmentId id, AnswerKey key, UUID piece) {
    var assessment = desk.hold(actor, id, key);
    var section = desk.section(assessment, key);
    var refusal = desk.door(actor, assessment, section);
    if (refusal != null) {
      return refusal;
    }
    if (evidence.remove(id, key, piece, actor.signedIn(), desk.now())) {
      desk.record(actor, assessment, section, key, Change.Kind.EVIDENCE_REMOVED, "");
      desk.answerFile(actor, assessment, section, key, files.findLast(id, key).orElse(""));
    }
    return Outcome.DONE;
  }
}
