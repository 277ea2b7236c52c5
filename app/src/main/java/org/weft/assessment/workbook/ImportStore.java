package org.weft.assessment.workbook;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.weft.assessment.db.Tables.IMPORTS;
import static org.weft.assessment.db.Tables.IMPORT_ANSWERS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;

/// Rows of workbooks that wait for a yes.
@Component
class ImportStore {
  private static final Field<List<Answering.Entry>> ENTRIES_OF =
      multiset(
              select(
                      IMPORT_ANSWERS.ITEM,
                      IMPORT_ANSWERS.INSTANCE,
                      IMPORT_ANSWERS.VALUE,
                      IMPORT_ANSWERS.SEEN)
                  .from(IMPORT_ANSWERS)
                  .where(IMPORT_ANSWERS.IMPORT_ID.eq(IMPORTS.ID))
                  .orderBy(IMPORT_ANSWERS.ITEM, IMPORT_ANSWERS.INSTANCE))
          .convertFrom(rows ->
              rows.map(r ->
                  new Answering.Entry(
                      new AnswerKey(r.value1(), r.value2()), r.value3(), Seen.parse(r.value4()))));

  private final DSLContext sql;

  ImportStore(DSLContext sql) {
    this.sql = sql;
  }

  ImportId add(
      AssessmentId assessment,
      PersonId person,
      String fileName,
      Instant at,
      Instant expires,
      List<Answering.Entry> entries) {
    var id =
        sql.insertInto(IMPORTS)
            .set(IMPORTS.ASSESSMENT_ID, assessment.value())
            .set(IMPORTS.PERSON_ID, person.value())
            .set(IMPORTS.FILE_NAME, fileName)
            .set(IMPORTS.UPLOADED_AT, at.atOffset(ZoneOffset.UTC))
            .set(IMPORTS.EXPIRES_AT, expires.atOffset(ZoneOffset.UTC))
            .returningResult(IMPORTS.ID)
            .fetchSingle()
            .value1();
    var rows =
        entries.stream()
            .map(e -> {
              var row = sql.newRecord(IMPORT_ANSWERS);
              row.setImportId(id);
              row.setItem(e.key().item());
              row.setInstance(e.key().instance());
              row.setValue(e.value());
              row.setSeen(e.seen().token());
              return row;
            })
            .toList();
    sql.batchInsert(rows).execute();
    return new ImportId(id);
  }

  Optional<PendingImport> find(ImportId id) {
    return sql.select(IMPORTS.fields())
        .select(ENTRIES_OF)
        .from(IMPORTS)
        .where(IMPORTS.ID.eq(id.value()))
        .fetchOptional(ImportStore::pending);
  }

  /// Marks an import as applied; the answers it held are not needed any more.
  ///
  /// @return false if somebody was faster
  boolean claim(ImportId id, Instant at, int saved, int contested) {
    sql.deleteFrom(IMPORT_ANSWERS).where(IMPORT_ANSWERS.IMPORT_ID.eq(id.value())).execute();
    return sql.update(IMPORTS)
            .set(IMPORTS.APPLIED_AT, at.atOffset(ZoneOffset.UTC))
            .set(IMPORTS.SAVED, saved)
            .set(IMPORTS.CONTESTED, contested)
            .where(IMPORTS.ID.eq(id.value()))
            .and(IMPORTS.APPLIED_AT.isNull())
            .execute()
        == 1;
  }

  /// The row, which nobody else applies until this transaction ends.
  void lock(ImportId id) {
    sql.select(IMPORTS.ID).from(IMPORTS).where(IMPORTS.ID.eq(id.value())).forUpdate().fetch();
  }

  /// Forgets what nobody said yes to in time.
  void removeExpired(Instant now) {
    sql.deleteFrom(IMPORTS)
        .where(IMPORTS.APPLIED_AT.isNull())
        .and(IMPORTS.EXPIRES_AT.lt(now.atOffset(ZoneOffset.UTC)))
        .execute();
  }

  private static PendingImport pending(Record row) {
    return new PendingImport(
        new ImportId(row.get(IMPORTS.ID)),
        new AssessmentId(row.get(IMPORTS.ASSESSMENT_ID)),
        new PersonId(row.get(IMPORTS.PERSON_ID)),
        row.get(IMPORTS.FILE_NAME),
        row.get(IMPORTS.EXPIRES_AT).toInstant(),
        applied(row),
        row.get(ENTRIES_OF));
  }

  private static PendingImport.@Nullable Applied applied(Record row) {
    var at = row.get(IMPORTS.APPLIED_AT);
    return at == null
        ? null
        : new PendingImport.Applied(
            at.toInstant(), row.get(IMPORTS.SAVED), row.get(IMPORTS.CONTESTED));
  }
}
