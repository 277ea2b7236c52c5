package org.weft.account.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.WeftTest;
import org.weft.site.TooManyRequestsException;

@WeftTest
class LimitsTest {
  private final LimitStore store;
  private final TransactionTemplate transaction;
  private final Hand hand = new Hand();
  private final String whose = UUID.randomUUID().toString();

  @Autowired
  LimitsTest(LimitStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  @Test
  void afterTheLastOneIsTakenOneHasToWait() {
    var limits = limits("3/30m");
    times(3, () -> limits.take(Limit.MAIL_TO, whose));
    var refused =
        catchThrowableOfType(
            TooManyRequestsException.class, () -> limits.take(Limit.MAIL_TO, whose));
    assertThat(refused.seconds()).isEqualTo(600);
    assertThatCode(() -> limits.take(Limit.MAIL_TO, "other" + whose)).doesNotThrowAnyException();
    assertThatCode(() -> limits.take(Limit.SECRET, whose)).doesNotThrowAnyException();
  }

  @Test
  void oneComesBackAtATime() {
    var limits = limits("3/30m");
    times(3, () -> limits.take(Limit.MAIL_TO, whose));
    hand.now = hand.now.plus(Duration.ofMinutes(10));
    limits.take(Limit.MAIL_TO, whose);
    assertThatThrownBy(() -> limits.take(Limit.MAIL_TO, whose))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void capitalsAndSpacesMakeNoOtherAddress() {
    var limits = limits("1/30m");
    limits.take(Limit.MAIL_TO, "Anna@" + whose);
    assertThatThrownBy(() -> limits.take(Limit.MAIL_TO, " anna@" + whose + " "))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void twoInstancesCountSecretsAndMailTogether() {
    var one = limits("2/30m");
    var other = limits("2/30m");
    one.take(Limit.MAIL_TO, whose);
    other.take(Limit.MAIL_TO, whose);
    assertThatThrownBy(() -> one.take(Limit.MAIL_TO, whose))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void aTryCountsEvenWhenItsTransactionFails() {
    var limits = limits("1/30m");
    transaction.executeWithoutResult(status -> {
      limits.take(Limit.MAIL_TO, whose);
      status.setRollbackOnly();
    });
    assertThatThrownBy(() -> limits.take(Limit.MAIL_TO, whose))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void manyAtOnceDoNotGetMoreThanIsAllowed() throws Exception {
    var limits = limits("5/30m");
    var given = new AtomicInteger();
    Callable<Void> tries =
        () -> {
          try {
            limits.take(Limit.MAIL_TO, whose);
            given.incrementAndGet();
          } catch (TooManyRequestsException e) {
            assertThat(e.seconds()).isPositive();
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> tries).toList())) {
        done.get();
      }
    }
    assertThat(given).hasValue(5);
  }

  @Test
  void searchesAreCountedWithoutTheDatabaseAndCanBeLeftUnlimited() {
    var limits =
        new Limits(
            store,
            hand,
            new MockEnvironment()
                .withProperty("weft.limits.search", "2/1m")
                .withProperty("weft.limits.export", "off"));
    times(2, () -> limits.take(Limit.SEARCH, whose));
    assertThatThrownBy(() -> limits.take(Limit.SEARCH, whose))
        .isInstanceOf(TooManyRequestsException.class);
    times(1000, () -> limits.take(Limit.EXPORT, whose));
  }

  @Test
  void aSettingThatIsNoLimitIsRefused() {
    assertThatThrownBy(() -> limits("many")).hasMessageContaining("such as 30/10m");
  }

  @Test
  void oneHouseholdOfTheNewNetworkCountsAsOne() {
    assertThat(Origins.network("2001:db8:1:2:3::4")).isEqualTo(Origins.network("2001:db8:1:2::9"));
    assertThat(Origins.network("192.0.2.7")).isNotEqualTo(Origins.network("192.0.2.8"));
  }

  private Limits limits(String mailTo) {
    return new Limits(
        store, hand, new MockEnvironment().withProperty("weft.limits.mail-to", mailTo));
  }

  private static void times(int count, Runnable action) {
    IntStream.range(0, count).forEach(_ -> action.run());
  }

  /// A clock that the test moves.
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
