package org.weft.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.SPRING_SESSION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import org.weft.WeftTest;

/// Once a minute the sessions that have ended are removed. It goes on for as long as a sweep leaves
/// no fault behind, whatever it meets.
@WeftTest
@ExtendWith(OutputCaptureExtension.class)
class SweepingTest {
  @Autowired Sweeping sweeping;
  @Autowired WebSessions sessions;
  @Autowired DSLContext sql;
  @Autowired JdbcOperations jdbc;

  @Test
  void sessionsThatHaveEndedAreRemovedAndTheOthersStay() {
    var ended = begun();
    var other = begun();
    sql.update(SPRING_SESSION)
        .set(SPRING_SESSION.EXPIRY_TIME, System.currentTimeMillis() - 1)
        .where(SPRING_SESSION.SESSION_ID.eq(ended))
        .execute();
    sweeping.sweep();
    assertThat(isKept(ended)).isFalse();
    assertThat(isKept(other)).isTrue();
  }

  @Test
  void whileTheDatabaseIsAwayNothingIsSaid(CapturedOutput log) {
    var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/weft", "weft", "weft");
    swept(new JdbcTemplate(nowhere), SessionConfiguration.TABLE);
    assertThat(log.getAll()).doesNotContain("Sessions that have ended");
  }

  @Test
  void aFaultIsSaidAndIsNotTheLastSweep(CapturedOutput log) {
    swept(jdbc, "account.no_such_table");
    assertThat(log.getAll()).contains("Sessions that have ended could not be removed");
  }

  private static void swept(JdbcOperations database, String table) {
    var rows =
        new JdbcIndexedSessionRepository(database, TransactionOperations.withoutTransaction());
    rows.setTableName(table);
    try (var some = new Sweeping(rows)) {
      some.sweep();
    }
  }

  private String begun() {
    var session = sessions.createSession();
    sessions.save(session);
    return session.getId();
  }

  private boolean isKept(String id) {
    return sql.fetchExists(SPRING_SESSION, SPRING_SESSION.SESSION_ID.eq(id));
  }
}
