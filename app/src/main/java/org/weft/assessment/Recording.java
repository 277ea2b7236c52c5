package org.weft.assessment;

import static org.jooq.impl.DSL.row;
import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.SECTIONS;
import static org.weft.assessment.db.Tables.SUBMISSIONS;
import static org.weft.assessment.db.Tables.SUBMITTED_ANSWERS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import org.weft.network.NetworkId;

/// Brings a whole cycle in that was answered elsewhere, such as an earlier one on paper: answers,
/// notes and submission in one step, with the result computed as for any other submission.
@Service
public class Recording {
  private final DSLContext sql;
  private final Frameworks frameworks;
  private final ApplicationEventPublisher events;

  Recording(DSLContext sql, Frameworks frameworks, ApplicationEventPublisher events) {
    this.sql = sql;
    this.frameworks = frameworks;
    this.events = events;
  }

  /// A cycle as it was answered.
  ///
  /// @param by who stands for the answers
  /// @param at when they were submitted
  /// @param answers by item, as framework files write them; items outside repeated areas only
  /// @param notes evidence in words, by item
  public record Cycle(
      CityId city,
      @Nullable NetworkId network,
      FrameworkVersionId frameworkVersion,
      String period,
      boolean illustrative,
      PersonId by,
      Instant at,
      @Nullable AssessmentId previous,
      Map<String, String> answers,
      Map<String, String> notes) {
    public Cycle {
      answers = Map.copyOf(answers);
      notes = Map.copyOf(notes);
    }
  }

  /// Records a cycle; for the network's office and the platform's administrators.
  ///
  /// @return empty when the actor may not, or the city has a cycle of this version and period
  @Transactional
  public Optional<AssessmentId> record(Actor actor, Cycle cycle) {
    var network = cycle.network();
    if (!actor.isAdministrator()
        && (network == null || !actor.is(Role.SECRETARIAT, network.value()))) {
      return Optional.empty();
    }
    var previous = cycle.previous();
    var added =
        sql.insertInto(ASSESSMENTS)
            .set(ASSESSMENTS.CITY_ID, cycle.city().value())
            .set(ASSESSMENTS.NETWORK_ID, network == null ? null : network.value())
            .set(ASSESSMENTS.FRAMEWORK_VERSION_ID, cycle.frameworkVersion().value())
            .set(ASSESSMENTS.PERIOD, cycle.period())
            .set(ASSESSMENTS.STATE, "submitted")
            .set(ASSESSMENTS.REVISION, 1)
            .set(ASSESSMENTS.ILLUSTRATIVE, cycle.illustrative())
            .set(ASSESSMENTS.STARTED_BY, cycle.by().value())
            .set(ASSESSMENTS.STARTED_AT, cycle.at().atOffset(ZoneOffset.UTC))
            .set(ASSESSMENTS.PREVIOUS_ID, previous == null ? null : previous.value())
            .onConflictDoNothing()
            .returningResult(ASSESSMENTS.ID)
            .fetchOptional(r -> new AssessmentId(r.value1()));
    added.ifPresent(id -> fill(id, cycle));
    return added;
  }

  private void fill(AssessmentId id, Cycle cycle) {
    sections(id, cycle);
    answers(id, cycle);
    notes(id, cycle);
    var at = cycle.at().atOffset(ZoneOffset.UTC);
    var submission =
        new SubmissionId(
            sql.insertInto(SUBMISSIONS)
                .set(SUBMISSIONS.ASSESSMENT_ID, id.value())
                .set(SUBMISSIONS.REVISION, 1)
                .set(SUBMISSIONS.REFERENCE, reference(id, cycle.period()))
                .set(SUBMISSIONS.SUBMITTED_BY, cycle.by().value())
                .set(SUBMISSIONS.SUBMITTED_AT, at)
                .returningResult(SUBMISSIONS.ID)
                .fetchSingle()
                .value1());
    submittedAnswers(submission, cycle);
    events.publishEvent(
        new AssessmentSubmitted(
            id,
            submission,
            1,
            cycle.city(),
            cycle.network(),
            cycle.frameworkVersion(),
            cycle.period(),
            cycle.answers().entrySet().stream()
                .map(a -> new SubmittedAnswer(a.getKey(), "", a.getValue(), cycle.by(), cycle.at()))
                .toList(),
            cycle.illustrative(),
            cycle.at()));
  }

  private void sections(AssessmentId id, Cycle cycle) {
    var by = cycle.by().value();
    var at = cycle.at().atOffset(ZoneOffset.UTC);
    var areas = frameworks.get(cycle.frameworkVersion()).model().tree().top();
    sql.insertInto(
            SECTIONS,
            SECTIONS.ASSESSMENT_ID,
            SECTIONS.AREA,
            SECTIONS.COMPLETED_BY,
            SECTIONS.COMPLETED_AT)
        .valuesOfRows(areas.stream().map(area -> row(id.value(), area.code(), by, at)).toList())
        .execute();
  }

  private void answers(AssessmentId id, Cycle cycle) {
    var by = cycle.by().value();
    var at = cycle.at().atOffset(ZoneOffset.UTC);
    sql.insertInto(
            ANSWERS,
            ANSWERS.ASSESSMENT_ID,
            ANSWERS.ITEM,
            ANSWERS.VALUE,
            ANSWERS.VERSION,
            ANSWERS.SAVED_BY,
            ANSWERS.SAVED_AT)
        .valuesOfRows(
            rows(cycle.answers(), (item, value) -> row(id.value(), item, value, 1, by, at)))
        .execute();
  }

  private void notes(AssessmentId id, Cycle cycle) {
    var by = cycle.by().value();
    var at = cycle.at().atOffset(ZoneOffset.UTC);
    sql.insertInto(
            EVIDENCE,
            EVIDENCE.ASSESSMENT_ID,
            EVIDENCE.ITEM,
            EVIDENCE.NOTE,
            EVIDENCE.ADDED_BY,
            EVIDENCE.ADDED_AT)
        .valuesOfRows(rows(cycle.notes(), (item, note) -> row(id.value(), item, note, by, at)))
        .execute();
  }

  private void submittedAnswers(SubmissionId submission, Cycle cycle) {
    var by = cycle.by().value();
    var at = cycle.at().atOffset(ZoneOffset.UTC);
    sql.insertInto(
            SUBMITTED_ANSWERS,
            SUBMITTED_ANSWERS.SUBMISSION_ID,
            SUBMITTED_ANSWERS.ITEM,
            SUBMITTED_ANSWERS.VALUE,
            SUBMITTED_ANSWERS.SAVED_BY,
            SUBMITTED_ANSWERS.SAVED_AT)
        .valuesOfRows(
            rows(cycle.answers(), (item, value) -> row(submission.value(), item, value, by, at)))
        .execute();
  }

  private static <R extends Row> List<R> rows(
      Map<String, String> byItem, BiFunction<String, String, R> row) {
    return byItem.entrySet().stream().map(e -> row.apply(e.getKey(), e.getValue())).toList();
  }

  private static String reference(AssessmentId id, String period) {
    var digits = id.value().toString();
    return period + "-" + digits.substring(digits.length() - 8).toUpperCase(Locale.ROOT);
  }
}
