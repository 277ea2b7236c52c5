package org.weft.assessment.evidence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.FILES;
import static org.weft.assessment.db.Tables.FILE_CHUNKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.city.CityId;

/// Files in chunks of at most 1 MiB, so that none of them is ever whole in memory.
@Component
class FileStore {
  private static final int CHUNK = 1 << 20;

  private final DSLContext sql;

  FileStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Keeps a file.
  ///
  /// @param size above 0
  UUID add(Path content, String name, String type, long size, PersonId by, Instant at)
      throws IOException {
    var id =
        sql.insertInto(FILES)
            .set(FILES.NAME, name)
            .set(FILES.TYPE, type)
            .set(FILES.SIZE, size)
            .set(FILES.SHA256, hash(content))
            .set(FILES.ADDED_BY, by.value())
            .set(FILES.ADDED_AT, at.atOffset(ZoneOffset.UTC))
            .returningResult(FILES.ID)
            .fetchSingle()
            .value1();
    try (var in = Files.newInputStream(content)) {
      int position = 0;
      for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
        sql.insertInto(FILE_CHUNKS)
            .set(FILE_CHUNKS.FILE_ID, id)
            .set(FILE_CHUNKS.POSITION, position++)
            .set(FILE_CHUNKS.BYTES, bytes)
            .execute();
      }
    }
    return id;
  }

  /// Writes a file out, chunk by chunk.
  void copy(UUID file, OutputStream out) throws IOException {
    for (int position = 0; ; position++) {
      var chunk =
          sql.select(FILE_CHUNKS.BYTES)
              .from(FILE_CHUNKS)
              .where(FILE_CHUNKS.FILE_ID.eq(file))
              .and(FILE_CHUNKS.POSITION.eq(position))
              .fetchOne(FILE_CHUNKS.BYTES);
      if (chunk == null) {
        return;
      }
      out.write(chunk);
    }
  }

  /// The files a city has handed in in any cycle, latest first; at most 50.
  List<Evidence.File> listOfCity(CityId city) {
    return list(
        sql.select(EVIDENCE.FILE_ID)
            .from(EVIDENCE)
            .join(ASSESSMENTS)
            .on(ASSESSMENTS.ID.eq(EVIDENCE.ASSESSMENT_ID))
            .where(ASSESSMENTS.CITY_ID.eq(city.value())));
  }

  /// The name of the file that was added last beside an answer and is still there.
  Optional<String> findLast(AssessmentId id, AnswerKey key) {
    return sql.select(FILES.NAME)
        .from(EVIDENCE)
        .join(FILES)
        .on(FILES.ID.eq(EVIDENCE.FILE_ID))
        .where(EVIDENCE.ASSESSMENT_ID.eq(id.value()))
        .and(EVIDENCE.ITEM.eq(key.item()))
        .and(EVIDENCE.INSTANCE.eq(key.instance()))
        .and(EVIDENCE.REMOVED_AT.isNull())
        .orderBy(EVIDENCE.ID.desc())
        .limit(1)
        .fetchOptional(FILES.NAME);
  }

  /// How many files were handed in for an assessment, and their bytes; also those taken away since.
  Kept kept(AssessmentId id) {
    return sql.select(count(), coalesce(sum(FILES.SIZE), inline(BigDecimal.ZERO)))
        .from(FILES)
        .where(
            FILES.ID.in(
                sql.select(EVIDENCE.FILE_ID)
                    .from(EVIDENCE)
                    .where(EVIDENCE.ASSESSMENT_ID.eq(id.value()))))
        .fetchSingle(r -> new Kept(r.value1(), r.value2().longValue()));
  }

  /// Files of an assessment, and their bytes.
  record Kept(int files, long bytes) {}

  /// The files beside the answers to these items in one assessment, latest first; at most 50.
  List<Evidence.File> listOfItems(AssessmentId id, Collection<String> items) {
    return list(
        sql.select(EVIDENCE.FILE_ID)
            .from(EVIDENCE)
            .where(EVIDENCE.ASSESSMENT_ID.eq(id.value()))
            .and(EVIDENCE.ITEM.in(items)));
  }

  private List<Evidence.File> list(Select<Record1<UUID>> which) {
    return sql.select(FILES.ID, FILES.NAME, FILES.TYPE, FILES.SIZE)
        .from(FILES)
        .where(FILES.ID.in(which))
        .orderBy(FILES.ID.desc())
        .limit(50)
        .fetch(r -> new Evidence.File(r.value1(), r.value2(), r.value3(), r.value4()));
  }

  private static String hash(Path content) throws IOException {
    try (InputStream in = Files.newInputStream(content);
        var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
