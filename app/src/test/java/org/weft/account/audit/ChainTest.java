package org.weft.account.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.WeftTest;
import org.weft.account.Actor;

/// Numbers and hashes of the trail as it grows; who tampers is caught in [TamperingTest].
@WeftTest
class ChainTest {
  @Autowired private DSLContext sql;
  @Autowired private Trail trail;
  @Autowired private Chaining chaining;
  @Autowired private Verifying verifying;
  @Autowired private SayingVerdict saying;
  @Autowired private TransactionTemplate transactions;

  @Test
  void anUntouchedTrailIsWholeAndSaysItsHead() {
    record("first");
    record("second");
    var out = new StringWriter();
    assertThat(saying.verify(null, new PrintWriter(out, true), new PrintWriter(out))).isTrue();
    var head = chaining.head().orElseThrow();
    assertThat(out.toString())
        .contains(head.number() + " entries, from ", "Head of the chain: " + head.hash());
    record("third");
    assertThat(verifying.verify(head.hash())).isInstanceOf(Verdict.Whole.class);
    assertThat(verifying.verify("00" + head.hash().substring(2)))
        .isInstanceOfSatisfying(
            Verdict.Broken.class,
            broken -> assertThat(broken.fault()).isEqualTo(Verdict.Fault.NOTED_MISSING));
  }

  @Test
  void aDeedThatCommitsLateIsChainedAfterThoseThatOvertookIt() throws Exception {
    var late = new CountDownLatch(1);
    var written = new CountDownLatch(1);
    var lateSubject = "late-" + UUID.randomUUID();
    var early = "early-" + UUID.randomUUID();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var deed =
          threads.submit(() ->
              transactions.execute(status -> {
                record(lateSubject);
                written.countDown();
                return awaitQuietly(late);
              }));
      written.await();
      record(early);
      chaining.chainAll();
      assertThat(number(early)).isPositive();
      assertThat(number(lateSubject)).isZero();
      late.countDown();
      deed.get();
    }
    chaining.chainAll();
    assertThat(number(lateSubject)).isGreaterThan(number(early));
    assertThat(verifying.verify(null)).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void aDeedThatFailsLeavesNoEntryAndNoGap() {
    var subject = "failed-" + UUID.randomUUID();
    transactions.executeWithoutResult(status -> {
      record(subject);
      status.setRollbackOnly();
    });
    record("after it");
    assertThat(number(subject)).isZero();
    assertThat(verifying.verify(null)).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void severalChainersAtOnceGiveEachEntryOneNumber() throws Exception {
    for (var i = 0; i < 1_200; i++) {
      record("many");
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(chaining::chainAll);
      var second = threads.submit(chaining::chainAll);
      first.get();
      second.get();
    }
    assertThat(verifying.verify(null)).isInstanceOf(Verdict.Whole.class);
  }

  private void record(String subject) {
    trail.record(Actor.PUBLIC, new Event(Event.Kind.DECIDED, "test", subject).about("Anna"));
  }

  private long number(String subject) {
    return sql.resultQuery(
            "select coalesce(max(c.number), 0) from account.trail t join account.trail_chain c on c.entry_id = t.id where t.subject_id = ?",
            subject)
        .fetchSingle(0, Long.class);
  }

  private static boolean awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
