package org.weft.assessment.answering;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.COMMENTS;
import static org.weft.assessment.db.Tables.CONTESTS;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.FILES;
import static org.weft.assessment.db.Tables.INSTANCES;
import static org.weft.assessment.db.Tables.SECTIONS;
import static org.weft.assessment.db.Tables.SUBMISSIONS;
import static org.weft.assessment.db.Tables.SUBMITTED_ANSWERS;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Instance;
import org.weft.assessment.questionnaire.SavedAnswer;

/// The parts of a [Dossier] as nested rows, so that one statement reads them all.
public final class DossierFields {
  static final Field<List<SavedAnswer>> ANSWERS_OF =
      multiset(
              select(ANSWERS.fields())
                  .from(ANSWERS)
                  .where(ANSWERS.ASSESSMENT_ID.eq(ASSESSMENTS.ID)))
          .convertFrom(rows -> rows.map(AnswerStore::answer));

  static final Field<List<SectionWork>> SECTIONS_OF =
      multiset(
              select(SECTIONS.fields())
                  .from(SECTIONS)
                  .where(SECTIONS.ASSESSMENT_ID.eq(ASSESSMENTS.ID)))
          .convertFrom(rows -> rows.map(DossierFields::work));

  static final Field<List<Contest>> CONTESTS_OF =
      multiset(
              select(CONTESTS.fields())
                  .from(CONTESTS)
                  .where(CONTESTS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
                  .and(CONTESTS.SETTLED_AT.isNull())
                  .orderBy(CONTESTS.ID))
          .convertFrom(rows -> rows.map(DossierFields::contest));

  static final Field<List<Instance>> INSTANCES_OF =
      multiset(
              select(INSTANCES.OVER, INSTANCES.CODE, INSTANCES.NAME)
                  .from(INSTANCES)
                  .where(INSTANCES.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
                  .and(INSTANCES.REMOVED_AT.isNull())
                  .orderBy(INSTANCES.ADDED_AT, INSTANCES.CODE))
          .convertFrom(rows -> rows.map(r -> new Instance(r.value1(), r.value2(), r.value3())));

  static final Field<List<Evidence>> EVIDENCE_OF =
      multiset(
              select(EVIDENCE.fields())
                  .select(FILES.NAME, FILES.TYPE, FILES.SIZE)
                  .from(EVIDENCE)
                  .leftJoin(FILES)
                  .on(FILES.ID.eq(EVIDENCE.FILE_ID))
                  .where(EVIDENCE.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
                  .and(EVIDENCE.REMOVED_AT.isNull())
                  .orderBy(EVIDENCE.ID))
          .convertFrom(rows -> rows.map(DossierFields::evidence));

  static final Field<Map<AnswerKey, Integer>> COMMENTS_OF =
      multiset(
              select(COMMENTS.ITEM, count())
                  .from(COMMENTS)
                  .where(COMMENTS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
                  .groupBy(COMMENTS.ITEM))
          .convertFrom(rows -> rows.intoMap(r -> AnswerKey.of(r.value1()), r -> r.value2()));

  /// The answers of the latest submission of the cycle before; instances by their names.
  static final Field<Map<AnswerKey, String>> PREVIOUS_OF =
      multiset(
              select(SUBMITTED_ANSWERS.ITEM, SUBMITTED_ANSWERS.INSTANCE, SUBMITTED_ANSWERS.VALUE)
                  .from(SUBMITTED_ANSWERS)
                  .join(SUBMISSIONS)
                  .on(SUBMISSIONS.ID.eq(SUBMITTED_ANSWERS.SUBMISSION_ID))
                  .where(SUBMISSIONS.ASSESSMENT_ID.eq(ASSESSMENTS.PREVIOUS_ID))
                  .and(SUBMISSIONS.REVISION.eq(latestRevision())))
          .convertFrom(
              rows -> rows.intoMap(r -> new AnswerKey(r.value1(), r.value2()), r -> r.value3()));

  static final Field<String> PREVIOUS_PERIOD = previousPeriod();

  private DossierFields() {}

  private static Field<Integer> latestRevision() {
    var later = SUBMISSIONS.as("later");
    return field(
        select(max(later.REVISION))
            .from(later)
            .where(later.ASSESSMENT_ID.eq(ASSESSMENTS.PREVIOUS_ID)));
  }

  private static Field<String> previousPeriod() {
    var before = ASSESSMENTS.as("before");
    return field(select(before.PERIOD).from(before).where(before.ID.eq(ASSESSMENTS.PREVIOUS_ID)));
  }

  private static SectionWork work(Record row) {
    return new SectionWork(
        row.get(SECTIONS.AREA),
        person(row.get(SECTIONS.OWNER_ID)),
        person(row.get(SECTIONS.ASKED_BY)),
        row.get(SECTIONS.DUE_ON),
        row.get(SECTIONS.MAY_PASS_ON),
        mark(row.get(SECTIONS.COMPLETED_BY), row.get(SECTIONS.COMPLETED_AT)),
        mark(row.get(SECTIONS.CHECKED_BY), row.get(SECTIONS.CHECKED_AT)));
  }

  private static Contest contest(Record row) {
    return new Contest(
        row.get(CONTESTS.ID),
        new AnswerKey(row.get(CONTESTS.ITEM), row.get(CONTESTS.INSTANCE)),
        row.get(CONTESTS.VALUE),
        new PersonId(row.get(CONTESTS.PERSON_ID)),
        row.get(CONTESTS.AT).toInstant());
  }

  /// A row of evidence joined with its file.
  public static Evidence evidence(Record row) {
    UUID file = row.get(EVIDENCE.FILE_ID);
    return new Evidence(
        row.get(EVIDENCE.ID),
        new AnswerKey(row.get(EVIDENCE.ITEM), row.get(EVIDENCE.INSTANCE)),
        row.get(EVIDENCE.NOTE),
        row.get(EVIDENCE.LINK),
        file == null
            ? null
            : new Evidence.File(
                file, row.get(FILES.NAME), row.get(FILES.TYPE), row.get(FILES.SIZE)),
        new PersonId(row.get(EVIDENCE.ADDED_BY)),
        row.get(EVIDENCE.ADDED_AT).toInstant());
  }

  private static @Nullable PersonId person(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  private static SectionWork.@Nullable Mark mark(@Nullable UUID by, @Nullable OffsetDateTime at) {
    return by == null || at == null ? null : new SectionWork.Mark(new PersonId(by), at.toInstant());
  }
}
