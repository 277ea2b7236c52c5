package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.INSTANCES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Instance;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.Questionnaire;
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

  /// The questions of a section that apply now and did not with the answer before, and the other
  /// way round.
  ///
  /// @param before the answer that the one of this key has replaced, empty for none
  /// @throws NotFoundException for people of other cities and of other sections
  public List<AnswerKey> flipped(
      Actor actor, AssessmentId id, String area, AnswerKey key, String before) {
    var prepared = preparing.of(id);
    if (!prepared.deciding().contains(key.item())) {
      return List.of();
    }
    var assessment =
        assessments
            .find(id)
            .filter(a -> Reach.of(actor, a, area).isOfSection())
            .orElseThrow(NotFoundException::new);
    var participant = dossiers.participant(assessment);
    var instances = instances(id);
    var values = values(assessment);
    var now = applying(new Questionnaire(prepared, participant, values, instances), area);
    values.remove(key);
    if (!before.isEmpty()) {
      values.put(key, before);
    }
    var then = applying(new Questionnaire(prepared, participant, values, instances), area);
    return now.keySet().stream().filter(k -> !now.get(k).equals(then.get(k))).toList();
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
