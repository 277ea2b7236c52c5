package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.INSTANCES;
import static org.weft.assessment.db.Tables.SECTIONS;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Prepared;
import org.weft.site.NotFoundException;

/// Decides who may write in a section, and holds the assessment open while they do.
@Component
public class SectionAccess {
  private final AssessmentStore assessments;
  private final Preparing preparing;
  private final DSLContext sql;

  SectionAccess(AssessmentStore assessments, Preparing preparing, DSLContext sql) {
    this.assessments = assessments;
    this.preparing = preparing;
    this.sql = sql;
  }

  /// What stands in the way of writing, if anything.
  public enum Door {
    OPEN,
    /// The section is somebody else's.
    NOT_YOURS,
    /// The assessment was submitted.
    CLOSED
  }

  /// The assessment for somebody of the city, which cannot be submitted before this transaction
  /// ends.
  ///
  /// @throws NotFoundException for everybody else
  public Assessment hold(Actor actor, AssessmentId id) {
    return assessments
        .hold(id)
        .filter(a -> Reach.of(actor, a).isOfCity())
        .orElseThrow(NotFoundException::new);
  }

  /// The same for a deed in one section, which those may do too who came by its link.
  ///
  /// @throws NotFoundException for people of other cities and of other sections
  public Assessment hold(Actor actor, AssessmentId id, String area) {
    return assessments
        .hold(id)
        .filter(a -> Reach.of(actor, a, area).isOfSection())
        .orElseThrow(NotFoundException::new);
  }

  /// The same for a deed at one question.
  public Assessment hold(Actor actor, AssessmentId id, AnswerKey key) {
    var assessment = assessments.hold(id).orElseThrow(NotFoundException::new);
    if (Reach.of(actor, assessment).isOfSection()) {
      var section = sectionOf(id, preparing.get(assessment.frameworkVersion()), key);
      if (Reach.of(actor, assessment, section).isOfSection()) {
        return assessment;
      }
    }
    throw new NotFoundException();
  }

  /// The same for a deed at one item, whatever its instances.
  public Assessment holdItem(Actor actor, AssessmentId id, String item) {
    var assessment = assessments.hold(id).orElseThrow(NotFoundException::new);
    var prepared = preparing.get(assessment.frameworkVersion());
    if (prepared.framework().tree().findItem(item).isEmpty()
        || !Reach.of(actor, assessment, prepared.section(item)).isOfSection()) {
      throw new NotFoundException();
    }
    return assessment;
  }

  /// Whether the questionnaire has such a section.
  public boolean isSection(Assessment assessment, String area) {
    return preparing.get(assessment.frameworkVersion()).framework().tree().top().stream()
        .anyMatch(section -> section.code().equals(area));
  }

  /// Whether the actor may write in a section of an assessment that is held.
  public Door door(Actor actor, Assessment assessment, String area) {
    if (!assessment.isOpen()) {
      return Door.CLOSED;
    }
    var open =
        switch (Reach.of(actor, assessment, area)) {
          case LEADS, DELEGATED -> true;
          case ANSWERS ->
              actor.answers(assessment.city().value(), area) || owns(actor, assessment.id(), area);
          case READS, FOLLOWS, NOTHING -> false;
        };
    return open ? Door.OPEN : Door.NOT_YOURS;
  }

  /// The same for one that is not held, because what writes there makes sure that it is open.
  ///
  /// @throws NotFoundException for people of other cities and of other sections
  Door door(Actor actor, AssessmentId id, String area) {
    var begun = assessments.begun(id);
    if (!Reach.of(actor, begun, area).isOfSection()) {
      throw new NotFoundException();
    }
    var door = door(actor, begun, area);
    return door == Door.OPEN || assessments.find(id).filter(Assessment::isOpen).isPresent()
        ? door
        : Door.CLOSED;
  }

  /// Makes sure that a question is one of the framework's and of the instances there are.
  ///
  /// @return the code of its section
  /// @throws NotFoundException if it is not
  public String sectionOf(AssessmentId id, Prepared prepared, AnswerKey key) {
    return sectionOf(prepared, key, instances(id, List.of(key)));
  }

  /// The same for one of several questions, whose instances were looked up together.
  String sectionOf(Prepared prepared, AnswerKey key, BiPredicate<String, String> instances) {
    var tree = prepared.framework().tree();
    if (tree.findItem(key.item()).isEmpty()) {
      throw new NotFoundException();
    }
    var around = tree.repeatAround(key.item());
    var wanted = around.map(a -> a.repeat()).map(r -> r.over()).orElse("");
    if (wanted.isEmpty() != key.instance().isEmpty()
        || (!wanted.isEmpty() && !instances.test(wanted, key.instance()))) {
      throw new NotFoundException();
    }
    return prepared.section(key.item());
  }

  private boolean owns(Actor actor, AssessmentId id, String area) {
    return sql.fetchExists(
        SECTIONS,
        SECTIONS
            .ASSESSMENT_ID
            .eq(id.value())
            .and(SECTIONS.AREA.eq(area))
            .and(SECTIONS.OWNER_ID.eq(actor.signedIn().value())));
  }

  /// Whether there is an instance, by what it is one of and its code: of those that the keys name,
  /// found in one statement, or in none if they name none.
  BiPredicate<String, String> instances(AssessmentId id, Collection<AnswerKey> keys) {
    var named =
        keys.stream().map(AnswerKey::instance).filter(code -> !code.isEmpty()).distinct().toList();
    if (named.isEmpty()) {
      return (_, _) -> false;
    }
    var there =
        sql.select(INSTANCES.OVER, INSTANCES.CODE)
            .from(INSTANCES)
            .where(INSTANCES.ASSESSMENT_ID.eq(id.value()))
            .and(INSTANCES.CODE.in(named))
            .and(INSTANCES.REMOVED_AT.isNull())
            .fetchSet(row -> List.of(row.value1(), row.value2()));
    return (over, code) -> there.contains(List.of(over, code));
  }
}
