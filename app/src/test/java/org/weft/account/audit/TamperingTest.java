package org.weft.account.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.TestDatabase;
import org.weft.WeftTest;
import org.weft.account.Actor;

/// Somebody with all rights on the database changes the trail, past every trigger, and is caught.
@WeftTest
class TamperingTest {
  private static final String[] TABLES = {"trail", "trail_chain", "trail_details"};

  @Autowired private DSLContext sql;
  @Autowired private Trail trail;
  @Autowired private Chaining chaining;
  @Autowired private Verifying verifying;

  private final String subject = "tampered-" + UUID.randomUUID();
  private Connection superuser;
  private UUID entry;
  private long number;

  @BeforeEach
  void anEntryBetweenOthers() throws SQLException {
    record("before");
    record(subject);
    record("after");
    chaining.chainAll();
    var row =
        sql.fetchSingle(
            "select t.id, c.number from account.trail t join account.trail_chain c on c.entry_id = t.id where t.subject_id = ?",
            subject);
    entry = row.get(0, UUID.class);
    number = row.get(1, Long.class);
    superuser = TestDatabase.superuser();
    execute("set session_replication_role = replica");
    for (var table : TABLES) {
      execute(
          "create temp table kept_%1$s as select * from account.%1$s where %2$s"
              .formatted(table, which(table)));
    }
  }

  @AfterEach
  void asItWas() throws SQLException {
    execute("delete from account.trail where subject_id = 'slipped in'");
    for (var table : TABLES) {
      execute("delete from account.%s where %s".formatted(table, which(table)));
      execute("insert into account.%1$s select * from kept_%1$s".formatted(table));
    }
    superuser.close();
    assertThat(verifying.verify(null)).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void aChangedEntry() throws SQLException {
    execute("update account.trail set after = 'something else' where id = '%s'".formatted(entry));
    assertBroken(Verdict.Fault.CHANGED);
  }

  @Test
  void aChangedTime() throws SQLException {
    execute(
        "update account.trail set at = at + interval '1 microsecond' where id = '%s'"
            .formatted(entry));
    assertBroken(Verdict.Fault.CHANGED);
  }

  @Test
  void anotherHash() throws SQLException {
    execute("update account.trail_chain set hash = sha256('x') where number = " + number);
    assertBroken(Verdict.Fault.CHANGED);
  }

  @Test
  void aRemovedEntry() throws SQLException {
    execute("delete from account.trail where id = '%s'".formatted(entry));
    assertBroken(Verdict.Fault.ENTRY_MISSING);
  }

  @Test
  void anEntryRemovedWithItsNumber() throws SQLException {
    execute("delete from account.trail where id = '%s'".formatted(entry));
    execute("delete from account.trail_details where entry_id = '%s'".formatted(entry));
    execute("delete from account.trail_chain where number = " + number);
    assertBroken(Verdict.Fault.NUMBER_MISSING);
  }

  @Test
  void aNumberTakenAway() throws SQLException {
    execute("delete from account.trail_chain where number = " + number);
    assertBroken(Verdict.Fault.NUMBER_MISSING);
  }

  @Test
  void aForgedName() throws SQLException {
    execute(
        "update account.trail_details set personal = 'Mallory' where entry_id = '%s'"
            .formatted(entry));
    assertBroken(Verdict.Fault.DETAILS_CHANGED);
  }

  @Test
  void aForgedNameWithADigestThatFits() throws SQLException {
    execute(
        "update account.trail_details set personal = 'Mallory', personal_digest = sha256(personal_salt || int4send(7) || 'Mallory') where entry_id = '%s'"
            .formatted(entry));
    assertBroken(Verdict.Fault.DETAILS_CHANGED);
  }

  @Test
  void detailsThatWereRemoved() throws SQLException {
    execute("delete from account.trail_details where entry_id = '%s'".formatted(entry));
    assertBroken(Verdict.Fault.DETAILS_MISSING);
  }

  @Test
  void anEntrySlippedInLater() throws SQLException {
    execute(
        "insert into account.trail (at, kind, subject_kind, subject_id) values (now() - interval '1 hour', 'decided', 'test', 'slipped in')");
    assertThat(verifying.verify(null))
        .isInstanceOfSatisfying(
            Verdict.Broken.class,
            broken -> {
              assertThat(broken.fault()).isEqualTo(Verdict.Fault.UNCHAINED);
              assertThat(broken.entry()).contains("slipped in");
            });
  }

  @Test
  void erasedDetailsAreNoFault() throws SQLException {
    execute(
        "update account.trail_details set personal = null, personal_salt = null, address = null, address_salt = null where entry_id = '%s'"
            .formatted(entry));
    assertThat(verifying.verify(null)).isInstanceOf(Verdict.Whole.class);
  }

  private void assertBroken(Verdict.Fault fault) {
    assertThat(verifying.verify(null))
        .isInstanceOfSatisfying(
            Verdict.Broken.class,
            broken -> {
              assertThat(broken.fault()).isEqualTo(fault);
              assertThat(broken.number()).isEqualTo(number);
            });
  }

  private String which(String table) {
    return (table.equals("trail") ? "id" : "entry_id") + " = '" + entry + "'";
  }

  private void record(String of) {
    trail.record(Actor.PUBLIC, new Event(Event.Kind.DECIDED, "test", of).about("Anna"));
  }

  private void execute(String order) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(order);
    }
  }
}
