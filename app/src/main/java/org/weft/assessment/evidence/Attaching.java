package org.weft.assessment.evidence;

import static org.weft.assessment.db.Tables.EVIDENCE;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Change;
import org.weft.assessment.answering.ChangeStore;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.answering.Preparing;
import org.weft.assessment.answering.SectionAccess;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.scoring.model.Kind;

/// Putting evidence beside an answer, and taking it away again: what was taken away stays in the
/// record.
@Service
public class Attaching {
  /// The most pieces of evidence beside one answer.
  public static final int MOST = 20;

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 5_000;

  /// The longest address, in characters.
  public static final int LONGEST_LINK = 2_000;

  private final SectionAccess access;
  private final Preparing preparing;
  private final Answering answering;
  private final FileStore files;
  private final ChangeStore changes;
  private final DSLContext sql;
  private final Clock clock;
  private final DataSize limit;

  Attaching(
      SectionAccess access,
      Preparing preparing,
      Answering answering,
      FileStore files,
      ChangeStore changes,
      DSLContext sql,
      Clock clock,
      @Value("${weft.evidence.limit:20MB}") DataSize limit) {
    this.access = access;
    this.preparing = preparing;
    this.answering = answering;
    this.files = files;
    this.changes = changes;
    this.sql = sql;
    this.clock = clock;
    this.limit = limit;
  }

  /// What became of it; each refusal has a sentence in the bundles.
  public enum Outcome {
    DONE,
    NOT_A_LINK,
    EMPTY_FILE,
    TOO_LARGE,
    WRONG_TYPE,
    TOO_MANY,
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
    var assessment = access.hold(actor, id);
    var refusal = refusal(actor, assessment, key);
    return refusal != null ? refusal : add(actor, assessment, key, note, null, null, note);
  }

  /// Adds the address of a page.
  @Transactional
  public Outcome link(Actor actor, AssessmentId id, AnswerKey key, String link) {
    var assessment = access.hold(actor, id);
    var refusal = refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    return Links.isAcceptable(link)
        ? add(actor, assessment, key, null, link, null, link)
        : Outcome.NOT_A_LINK;
  }

  /// Adds a file.
  @Transactional(rollbackFor = IOException.class)
  public Outcome file(Actor actor, AssessmentId id, AnswerKey key, Upload upload)
      throws IOException {
    var assessment = access.hold(actor, id);
    var refusal = refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    if (upload.size() == 0) {
      return Outcome.EMPTY_FILE;
    }
    if (upload.size() > limit.toBytes()) {
      return Outcome.TOO_LARGE;
    }
    var name = FileNames.clean(upload.name());
    var type = Sniffing.accepted(upload.content(), name);
    if (type.isEmpty()) {
      return Outcome.WRONG_TYPE;
    }
    var file =
        files.add(
            upload.content(), name, type.get(), upload.size(), actor.signedIn(), clock.instant());
    return attach(actor, assessment, key, file, name);
  }

  /// Uses a file again that the city handed in before.
  @Transactional
  public Outcome reuse(Actor actor, AssessmentId id, AnswerKey key, UUID file) {
    var assessment = access.hold(actor, id);
    var refusal = refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    return files.listOfCity(assessment.city()).stream()
        .filter(f -> f.id().equals(file))
        .findFirst()
        .map(f -> attach(actor, assessment, key, file, f.name()))
        .orElse(Outcome.NO_SUCH_FILE);
  }

  /// Takes a piece of evidence away; twice is once.
  @Transactional
  public Outcome remove(Actor actor, AssessmentId id, AnswerKey key, UUID evidence) {
    var assessment = access.hold(actor, id);
    var section = section(assessment, key);
    var refusal = door(actor, assessment, section);
    if (refusal != null) {
      return refusal;
    }
    var removed =
        sql.update(EVIDENCE)
            .set(EVIDENCE.REMOVED_BY, actor.signedIn().value())
            .set(EVIDENCE.REMOVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .where(EVIDENCE.ID.eq(evidence))
            .and(EVIDENCE.ASSESSMENT_ID.eq(id.value()))
            .and(EVIDENCE.ITEM.eq(key.item()))
            .and(EVIDENCE.INSTANCE.eq(key.instance()))
            .and(EVIDENCE.REMOVED_AT.isNull())
            .execute();
    if (removed > 0) {
      record(assessment, section, key, Change.Kind.EVIDENCE_REMOVED, "", actor.signedIn());
      answerFile(actor, assessment, section, key, files.findLast(id, key).orElse(""));
    }
    return Outcome.DONE;
  }

  /// The files the city handed in before, latest first; at most 50. Whoever has a dossier may read.
  public List<Evidence.File> listOfCity(Dossier dossier) {
    return files.listOfCity(dossier.city().id());
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
    sql.insertInto(EVIDENCE)
        .set(EVIDENCE.ASSESSMENT_ID, assessment.id().value())
        .set(EVIDENCE.ITEM, key.item())
        .set(EVIDENCE.INSTANCE, key.instance())
        .set(EVIDENCE.NOTE, note)
        .set(EVIDENCE.LINK, link)
        .set(EVIDENCE.FILE_ID, file)
        .set(EVIDENCE.ADDED_BY, actor.signedIn().value())
        .set(EVIDENCE.ADDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
    record(
        assessment,
        section(assessment, key),
        key,
        Change.Kind.EVIDENCE_ADDED,
        what,
        actor.signedIn());
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
      Assessment assessment,
      String section,
      AnswerKey key,
      Change.Kind kind,
      String what,
      PersonId person) {
    var adding = kind == Change.Kind.EVIDENCE_ADDED;
    changes.add(assessment.id(), section, key, kind, null, adding ? what : null, person);
  }

  private @Nullable Outcome refusal(Actor actor, Assessment assessment, AnswerKey key) {
    var refusal = door(actor, assessment, section(assessment, key));
    if (refusal != null) {
      return refusal;
    }
    var count =
        sql.fetchCount(
            EVIDENCE,
            EVIDENCE
                .ASSESSMENT_ID
                .eq(assessment.id().value())
                .and(EVIDENCE.ITEM.eq(key.item()))
                .and(EVIDENCE.INSTANCE.eq(key.instance()))
                .and(EVIDENCE.REMOVED_AT.isNull()));
    return count >= MOST ? Outcome.TOO_MANY : null;
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
}
