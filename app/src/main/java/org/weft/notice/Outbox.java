package org.weft.notice;

import static org.weft.notice.db.Tables.LETTERS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Letter;
import org.weft.account.privacy.KeepSettings;
import org.weft.notice.db.tables.records.LettersRecord;

/// The letters that wait, and what became of those that do not.
///
/// A letter is claimed in a transaction of its own before it is handed over, by one instance only
/// (`for update skip locked`). Whatever happens then, it is never sent a second time unless the
/// server has refused it.
@Repository
class Outbox {
  private static final Duration OF_USE = Duration.ofDays(14);
  private static final Duration HANDING_OVER = Duration.ofMinutes(10);
  private static final int TRIES = 8;

  private final DSLContext sql;
  private final Clock clock;
  private final Duration kept;

  Outbox(DSLContext sql, Clock clock, KeepSettings keep) {
    this.sql = sql;
    this.clock = clock;
    this.kept = keep.letters();
  }

  /// A letter that somebody has to take to the server now.
  record Claimed(
      UUID id,
      String address,
      Locale language,
      String subject,
      List<String> paragraphs,
      @Nullable String link,
      Instant written) {}

  /// In the transaction of whoever wrote it.
  void add(Letter letter) {
    var until = letter.until();
    var link = letter.link();
    sql.insertInto(LETTERS)
        .set(LETTERS.ADDRESS, letter.to())
        .set(LETTERS.LANGUAGE, letter.language().toLanguageTag())
        .set(LETTERS.REASON, letter.reason())
        .set(LETTERS.SUBJECT, letter.subject())
        .set(LETTERS.PARAGRAPHS, letter.paragraphs().toArray(String[]::new))
        .set(LETTERS.LINK, link == null ? null : link.toString())
        .set(LETTERS.WRITTEN_AT, now())
        .set(
            LETTERS.OF_USE_UNTIL,
            until == null ? now().plus(OF_USE) : until.atOffset(ZoneOffset.UTC))
        .set(LETTERS.DUE_AT, now())
        .execute();
  }

  /// Takes the letter that has been due for longest, so that no other instance does.
  @Transactional
  public Optional<Claimed> claim() {
    return sql.update(LETTERS)
        .set(LETTERS.STATE, "handing-over")
        .set(LETTERS.TRIES, LETTERS.TRIES.plus(1))
        .set(LETTERS.DUE_AT, now().plus(HANDING_OVER))
        .where(
            LETTERS.ID.eq(
                sql.select(LETTERS.ID)
                    .from(LETTERS)
                    .where(LETTERS.STATE.eq("waiting"))
                    .and(LETTERS.DUE_AT.le(now()))
                    .and(LETTERS.OF_USE_UNTIL.gt(now()))
                    .orderBy(LETTERS.DUE_AT)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()))
        .returning()
        .fetchOptional(Outbox::claimed);
  }

  /// The server took it: its words are not needed any more.
  @Transactional
  public void sent(UUID id) {
    done(LETTERS.ID.eq(id), "sent", null);
  }

  /// The server did not take it: it waits, twice as long each time, until it has been tried often
  /// enough.
  ///
  /// @param forGood whether trying again is of no use
  @Transactional
  public void refused(UUID id, String trouble, boolean forGood) {
    var tries = sql.select(LETTERS.TRIES).from(LETTERS).where(LETTERS.ID.eq(id)).fetchSingle();
    if (forGood || tries.value1() >= TRIES) {
      done(LETTERS.ID.eq(id), "refused", trouble);
      return;
    }
    await(id, tries.value1(), trouble);
  }

  private void await(UUID id, int tries, String trouble) {
    sql.update(LETTERS)
        .set(LETTERS.STATE, "waiting")
        .set(LETTERS.DUE_AT, now().plusSeconds(30L << tries))
        .set(LETTERS.TROUBLE, shorten(trouble))
        .where(LETTERS.ID.eq(id))
        .execute();
  }

  /// The server was not there at all: the letter waits for as long as it is of use.
  @Transactional
  public void postponed(UUID id, String trouble) {
    var tries = sql.select(LETTERS.TRIES).from(LETTERS).where(LETTERS.ID.eq(id)).fetchSingle();
    await(id, Math.min(5, tries.value1()), trouble);
  }

  /// Whether the server took it was never heard.
  @Transactional
  public void unclear(UUID id, String trouble) {
    done(LETTERS.ID.eq(id), "unclear", trouble);
  }

  /// Is done with letters that nobody can use any more or that an instance left behind, and forgets
  /// old ones.
  @Transactional
  public void tidy() {
    done(LETTERS.STATE.eq("waiting").and(LETTERS.OF_USE_UNTIL.le(now())), "late", null);
    done(LETTERS.STATE.eq("handing-over").and(LETTERS.DUE_AT.le(now())), "unclear", null);
    sql.deleteFrom(LETTERS).where(LETTERS.DONE_AT.lt(now().minus(kept))).execute();
  }

  private void done(Condition which, String state, @Nullable String trouble) {
    var update =
        sql.update(LETTERS)
            .set(LETTERS.STATE, state)
            .set(LETTERS.DONE_AT, now())
            .set(LETTERS.PARAGRAPHS, (String[]) null)
            .set(LETTERS.LINK, (String) null);
    (trouble == null ? update : update.set(LETTERS.TROUBLE, shorten(trouble)))
        .where(which)
        .execute();
  }

  /// Letters for the administrator's page, the newest first.
  ///
  /// @param page from 1
  List<LettersRecord> list(int page, int size) {
    return sql.selectFrom(LETTERS)
        .orderBy(LETTERS.ID.desc())
        .offset((page - 1) * size)
        .limit(size)
        .fetch();
  }

  int count() {
    return sql.fetchCount(LETTERS);
  }

  private static Claimed claimed(LettersRecord row) {
    return new Claimed(
        row.getId(),
        row.getAddress(),
        Locale.forLanguageTag(row.getLanguage()),
        row.getSubject(),
        List.of(row.getParagraphs()),
        row.getLink(),
        row.getWrittenAt().toInstant());
  }

  private static String shorten(String trouble) {
    return trouble.substring(0, Math.min(500, trouble.length()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
