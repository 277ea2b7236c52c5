package org.weft.assessment.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.answering.Preparing;
import org.weft.assessment.answering.SectionAccess;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;

/// Putting evidence beside an answer, and taking it away again: what was taken away stays in the
/// record.
@Service
public class Attaching {
  /// The most pieces of evidence beside one answer.
  public static final int MOST = 20;

  /// The most files handed in for one assessment, with those taken away again.
  public static final int MOST_FILES = 500;

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 5_000;

  /// The longest address, in characters.
  public static final int LONGEST_LINK = 2_000;

  private final SectionAccess access;
  private final Preparing preparing;
  private final Answering answering;
  private final FileStore files;
  private final Telling telling;
  private final EvidenceStore evidence;
  private final Clock clock;
  private final DataSize limit;
  private final DataSize total;

  Attaching(
      SectionAccess access,
      Preparing preparing,
      Answering answering,
      FileStore files,
      Telling telling,
      EvidenceStore evidence,
      Clock clock,
      @Value("${weft.evidence.limit:20MB}") DataSize limit,
      @Value("${weft.evidence.total:1GB}") DataSize total) {
    this.access = access;
    this.preparing = preparing;
    this.answering = answering;
    this.files = files;
    this.telling = telling;
    this.evidence = evidence;
    this.clock = clock;
    this.limit = limit;
    this.total = total;
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

  /// A file as a person hands it in.
  ///
  /// @param size in bytes
  public record Upload(String name, long size, InputStreamSource content) {}

  /// The largest file that is accepted.
  public DataSize limit() {
    return limit;
  }

  /// Adds a note of 1 to [#LONGEST_NOTE] characters.
  @Transactional
  public Outcome note(Actor actor, AssessmentId id, AnswerKey key, String note) {
    var assessment = access.hold(actor, id, key);
    var refusal = refusal(actor, assessment, key);
    return refusal != null ? refusal : add(actor, assessment, key, note, null, null, note);
  }

  /// Adds the address of a page.
  @Transactional
  public Outcome link(Actor actor, AssessmentId id, AnswerKey key, String link) {
    var assessment = access.hold(actor, id, key);
    var refusal = refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    return Links.isAcceptable(link)
        ? add(actor, assessment, key, null, link, null, link)
        : Outcome.NOT_A_LINK;
  }

  /// Whether a file may be handed in here, before it is looked at.
  @Transactional
  Outcome fileRefusal(Actor actor, AssessmentId id, AnswerKey key) {
    var refusal = refusal(actor, access.hold(actor, id, key), key);
    if (refusal != null) {
      return refusal;
    }
    var kept = files.kept(id);
    return kept.files() < MOST_FILES && kept.bytes() < total.toBytes()
        ? Outcome.DONE
        : Outcome.FULL;
  }

  /// Adds a file that was looked at.
  @Transactional(rollbackFor = IOException.class)
  Outcome file(Actor actor, AssessmentId id, AnswerKey key, Examined examined) throws IOException {
    var assessment = access.hold(actor, id, key);
    var refusal = refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    var file =
        files.add(
            examined.file(),
            examined.name(),
            examined.type(),
            examined.size(),
            actor.signedIn(),
            now());
    return attach(actor, assessment, key, file, examined.name());
  }

  /// Uses a file again that the city handed in before.
  @Transactional
  public Outcome reuse(Actor actor, AssessmentId id, AnswerKey key, UUID file) {
    var assessment = access.hold(actor, id, key);
    var refusal = refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    return reusable(actor, assessment, key).stream()
        .filter(f -> f.id().equals(file))
        .findFirst()
        .map(f -> attach(actor, assessment, key, file, f.name()))
        .orElse(Outcome.NO_SUCH_FILE);
  }

  /// Takes a piece of evidence away; twice is once.
  @Transactional
  public Outcome remove(Actor actor, AssessmentId id, AnswerKey key, UUID piece) {
    var assessment = access.hold(actor, id, key);
    var section = section(assessment, key);
    var refusal = door(actor, assessment, section);
    if (refusal != null) {
      return refusal;
    }
    if (evidence.remove(id, key, piece, actor.signedIn(), now())) {
      record(actor, assessment, section, key, Change.Kind.EVIDENCE_REMOVED, "");
      answerFile(actor, assessment, section, key, files.findLast(id, key).orElse(""));
    }
    return Outcome.DONE;
  }

  /// The files that can be used again beside a question, latest first; at most 50. Whoever has a
  /// dossier may read.
  public List<Evidence.File> listReusable(Actor actor, Dossier dossier, AnswerKey key) {
    return reusable(actor, dossier.assessment(), key);
  }

  /// All of the city's; those of the section alone for somebody who came by its link.
  private List<Evidence.File> reusable(Actor actor, Assessment assessment, AnswerKey key) {
    if (Reach.of(actor, assessment) != Reach.DELEGATED) {
      return files.listOfCity(assessment.city());
    }
    var prepared = preparing.get(assessment.frameworkVersion());
    var section = section(assessment, key);
    var items =
        prepared.framework().tree().items().stream()
            .map(Item::code)
            .filter(item -> prepared.section(item).equals(section))
            .toList();
    return files.listOfItems(assessment.id(), items);
  }

  private Outcome attach(
      Actor actor, Assessment assessment, AnswerKey key, UUID file, String name) {
    var outcome = add(actor, assessment, key, null, null, file, name);
    if (outcome == Outcome.DONE) {
      answerFile(actor, assessment, section(assessment, key), key, name);
    }
    return outcome;
  }

  private Outcome add(
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
  private void answerFile(
      Actor actor, Assessment assessment, String section, AnswerKey key, String name) {
    var tree = preparing.get(assessment.frameworkVersion()).framework().tree();
    if (tree.findItem(key.item()).orElseThrow().kind() instanceof Kind.File) {
      answering.replace(actor, assessment.id(), section, key, name);
    }
  }

  private void record(
      Actor actor,
      Assessment assessment,
      String section,
      AnswerKey key,
      Change.Kind kind,
      String what) {
    var adding = kind == Change.Kind.EVIDENCE_ADDED;
    telling.tell(actor, assessment, Deed.at(section, key, kind).change(null, adding ? what : null));
  }

  private @Nullable Outcome refusal(Actor actor, Assessment assessment, AnswerKey key) {
    var refusal = door(actor, assessment, section(assessment, key));
    if (refusal != null) {
      return refusal;
    }
    return evidence.count(assessment.id(), key) >= MOST ? Outcome.TOO_MANY : null;
  }

  private @Nullable Outcome door(Actor actor, Assessment assessment, String section) {
    return switch (access.door(actor, assessment, section)) {
      case OPEN -> null;
      case NOT_YOURS -> Outcome.NOT_YOURS;
      case CLOSED -> Outcome.CLOSED;
    };
  }

  private String section(Assessment assessment, AnswerKey key) {
    var prepared = preparing.get(assessment.frameworkVersion());
    return Objects.requireNonNull(access.sectionOf(assessment.id(), prepared, key));
  }

  private Instant now() {
    return clock.instant();
  }
}
