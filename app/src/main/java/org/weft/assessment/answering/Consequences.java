package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.INSTANCES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Instance;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.Questionnaire;
import org.weft.assessment.questionnaire.Section;
import org.weft.site.NotFoundException;

/// What an answer means for the other questions. It reads no more of the assessment than that
/// takes, because it follows the saving of an answer.
@Service
public class Consequences {
  private final DSLContext sql;
  private final AssessmentStore assessments;
  private final Preparing preparing;
  private final Dossiers dossiers;

  Consequences(
      DSLContext sql, AssessmentStore assessments, Preparing preparing, Dossiers dossiers) {
    this.sql = sql;
    this.assessments = assessments;
    this.preparing = preparing;
    this.dossiers = dossiers;
  }

  /// What else has changed.
  ///
  /// @param flipped the questions of the section that apply now and did not before, and the other
  ///   way round
  /// @param counts of the areas in which more or fewer questions are asked or answered now; none
  ///   for somebody who knows of no other area
  /// @param section the section of the answer as it is asked now; null if it is as it was
  /// @param unanswered the questions of the section that apply and have no answer now
  public record Changed(
      List<AnswerKey> flipped,
      List<Count> counts,
      @Nullable Section section,
      List<Line.Ask> unanswered) {
    private static final Changed NOTHING = new Changed(List.of(), List.of(), null, List.of());
  }

  /// How many questions of an area are answered.
  public record Count(String area, int answered, int questions) {}

  /// Compares the questionnaire with what it was. Where one answer took the place of another and no
  /// question depends on the difference, nothing is read at all.
  ///
  /// @param before the answer that the one of this key has replaced, empty for none
  /// @param given the answer of this key now, empty for none
  /// @throws NotFoundException for people of other cities and of other sections
  public Changed of(
      Actor actor, AssessmentId id, String area, AnswerKey key, String before, String given) {
    var prepared = preparing.of(id);
    if (before.isEmpty() == given.isEmpty() && !prepared.decides(key.item(), before, given)) {
      return Changed.NOTHING;
    }
    var assessment =
        assessments
            .find(id)
            .filter(a -> Reach.of(actor, a, area).isOfSection())
            .orElseThrow(NotFoundException::new);
    var participant = dossiers.participant(assessment);
    var instances = instances(id);
    var values = values(assessment);
    var now = new Questionnaire(prepared, participant, values, instances);
    var earlier = new HashMap<>(values);
    earlier.remove(key);
    if (!before.isEmpty()) {
      earlier.put(key, before);
    }
    var then = new Questionnaire(prepared, participant, earlier, instances);
    var counts = counts(now, values);
    counts.removeAll(counts(then, earlier));
    var alone = Reach.of(actor, assessment) == Reach.DELEGATED;
    var section = now.find(area).orElseThrow(NotFoundException::new);
    return new Changed(
        flipped(now, then, area),
        alone ? List.of() : List.copyOf(counts),
        section,
        section.unanswered(values));
  }

  private static List<AnswerKey> flipped(Questionnaire now, Questionnaire then, String area) {
    var are = applying(now, area);
    var were = applying(then, area);
    return are.entrySet().stream()
        .filter(e -> !e.getValue().equals(were.get(e.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Count> counts(Questionnaire questionnaire, Map<AnswerKey, String> values) {
    var counts = new ArrayList<Count>();
    for (var section : questionnaire.sections()) {
      counts.add(new Count(section.code(), section.answered(values), section.questions()));
    }
    return counts;
  }

  private static Map<AnswerKey, Boolean> applying(Questionnaire questionnaire, String area) {
    return questionnaire.find(area).stream()
        .flatMap(section -> section.asks().stream())
        .collect(Collectors.toMap(Line.Ask::key, Line.Ask::applies));
  }

  private Map<AnswerKey, String> values(Assessment assessment) {
    var values = new HashMap<AnswerKey, String>();
    sql.select(ANSWERS.ITEM, ANSWERS.INSTANCE, ANSWERS.VALUE)
        .from(ANSWERS)
        .where(ANSWERS.ASSESSMENT_ID.eq(assessment.id().value()))
        .and(ANSWERS.VALUE.isNotNull())
        .forEach(r -> values.put(new AnswerKey(r.value1(), r.value2()), r.value3()));
    return values;
  }

  private List<Instance> instances(AssessmentId id) {
    return sql.select(INSTANCES.OVER, INSTANCES.CODE, INSTANCES.NAME)
        .from(INSTANCES)
        .where(INSTANCES.ASSESSMENT_ID.eq(id.value()))
        .and(INSTANCES.REMOVED_AT.isNull())
        .orderBy(INSTANCES.ADDED_AT, INSTANCES.CODE)
        .fetch(r -> new Instance(r.value1(), r.value2(), r.value3()));
  }
}
