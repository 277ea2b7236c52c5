package org.weft.assessment.evidence;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.answering.Preparing;
import org.weft.assessment.evidence.Attaching.Outcome;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.scoring.model.Item;

/// Putting files beside an answer: new ones, and those that the city handed in before.
@Service
public class Filing {
  /// The most files handed in for one assessment, with those taken away again.
  public static final int MOST = 500;

  /// A file as a person hands it in.
  ///
  /// @param size in bytes
  public record Upload(String name, long size, InputStreamSource content) {}

  private final EvidenceDesk desk;
  private final Preparing preparing;
  private final FileStore files;
  private final DataSize limit;
  private final DataSize total;

  Filing(
      EvidenceDesk desk,
      Preparing preparing,
      FileStore files,
      @Value("${weft.evidence.limit:20MB}") DataSize limit,
      @Value("${weft.evidence.total:1GB}") DataSize total,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
    if (limit.toKilobytes() < 1 || limit.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "WEFT_EVIDENCE_LIMIT cannot be used: it is between 1KB and %dMB, the most that is taken at once"
              .formatted(most.toMegabytes()));
    }
    if (total.compareTo(limit) < 0) {
      throw new IllegalArgumentException(
          "WEFT_EVIDENCE_TOTAL cannot be used: it is not less than WEFT_EVIDENCE_LIMIT");
    }
    this.desk = desk;
    this.preparing = preparing;
    this.files = files;
    this.limit = limit;
    this.total = total;
  }

  /// The largest file that is accepted.
  public DataSize limit() {
    return limit;
  }

  /// Whether a file may be handed in here, before it is looked at.
  @Transactional
  Outcome refusal(Actor actor, AssessmentId id, AnswerKey key) {
    var refusal = desk.refusal(actor, desk.hold(actor, id, key), key);
    if (refusal != null) {
      return refusal;
    }
    var kept = files.kept(id);
    return kept.files() < MOST && kept.bytes() < total.toBytes() ? Outcome.DONE : Outcome.FULL;
  }

  /// Adds a file that was looked at.
  @Transactional(rollbackFor = IOException.class)
  Outcome add(Actor actor, AssessmentId id, AnswerKey key, Examined examined) throws IOException {
    var assessment = desk.hold(actor, id, key);
    var refusal = desk.refusal(actor, assessment, key);
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
            desk.now());
    return desk.attach(actor, assessment, key, file, examined.name());
  }

  /// Uses a file again that the city handed in before.
  @Transactional
  public Outcome reuse(Actor actor, AssessmentId id, AnswerKey key, UUID file) {
    var assessment = desk.hold(actor, id, key);
    var refusal = desk.refusal(actor, assessment, key);
    if (refusal != null) {
      return refusal;
    }
    return reusable(actor, assessment, key).stream()
        .filter(f -> f.id().equals(file))
        .findFirst()
        .map(f -> desk.attach(actor, assessment, key, file, f.name()))
        .orElse(Outcome.NO_SUCH_FILE);
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
    var section = desk.section(assessment, key);
    var items =
        prepared.framework().tree().items().stream()
            .map(Item::code)
            .filter(item -> prepared.section(item).equals(section))
            .toList();
    return files.listOfItems(assessment.id(), items);
  }
}
