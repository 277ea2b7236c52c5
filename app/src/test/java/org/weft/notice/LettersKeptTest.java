package org.weft.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.notice.db.Tables.LETTERS;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.WeftTest;
import org.weft.account.privacy.KeepSettings;

/// Letters stay as long as the settings say, counted from when they were done with.
@WeftTest
class LettersKeptTest {
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired KeepSettings keep;

  @Test
  void lettersThatAreDoneWithGoAfterTheirPeriodAndWaitingOnesStay() {
    var old = letter(keep.letters().plusHours(1));
    var young = letter(keep.letters().minusHours(1));
    var waiting = letter(null);
    new Outbox(sql, clock, keep).tidy();
    assertThat(isThere(old)).isFalse();
    assertThat(isThere(young)).isTrue();
    assertThat(isThere(waiting)).isTrue();
    var day = Duration.ofDays(1);
    new Outbox(sql, clock, new KeepSettings(day, day, day, day, day, day, "", "")).tidy();
    assertThat(isThere(young)).isFalse();
    assertThat(isThere(waiting)).isTrue();
  }

  @Test
  void whatCameTooLateLosesWhatItSaysAndStaysForItsPeriod() {
    var letter = letter(null);
    sql.update(LETTERS)
        .set(LETTERS.OF_USE_UNTIL, OffsetDateTime.now(clock).minusHours(1))
        .where(LETTERS.ID.eq(letter))
        .execute();
    new Outbox(sql, clock, keep).tidy();
    assertThat(sql.fetchSingle(LETTERS, LETTERS.ID.eq(letter)))
        .satisfies(row -> {
          assertThat(row.getState()).isEqualTo("late");
          assertThat(row.getParagraphs()).isNull();
          assertThat(row.getLink()).isNull();
        });
  }

  private UUID letter(@Nullable Duration doneSince) {
    var now = OffsetDateTime.now(clock);
    var insert =
        sql.insertInto(LETTERS)
            .set(LETTERS.ADDRESS, UUID.randomUUID() + "@example.org")
            .set(LETTERS.LANGUAGE, "en")
            .set(LETTERS.REASON, "test")
            .set(LETTERS.SUBJECT, "Kept")
            .set(LETTERS.WRITTEN_AT, now.minusDays(200))
            .set(LETTERS.OF_USE_UNTIL, now.plusDays(1))
            .set(LETTERS.DUE_AT, now.plusDays(1));
    var whole =
        doneSince == null
            ? insert.set(LETTERS.PARAGRAPHS, new String[] {"Words"})
            : insert.set(LETTERS.STATE, "sent").set(LETTERS.DONE_AT, now.minus(doneSince));
    return whole.returningResult(LETTERS.ID).fetchSingle().value1();
  }

  private boolean isThere(UUID letter) {
    return sql.fetchExists(LETTERS, LETTERS.ID.eq(letter));
  }
}
