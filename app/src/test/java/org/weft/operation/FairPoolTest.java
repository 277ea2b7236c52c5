package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.weft.TestDatabase;

/// What those meet who need a connection while the server of the database gives none. The pool has
/// an hour to wait, so that whoever waits for it is found by the test’s end.
@Timeout(60)
class FairPoolTest {
  private final Server server = new Server();

  @Test
  void nobodyWaitsForADatabaseThatIsKnownToBeAway() throws Exception {
    try (var pool = pool(1)) {
      server.slowFromAttempt = server.attempts.get() + 2;
      leave(pool);
      server.asked.acquire(2);
      for (var visitor = 0; visitor < 200; visitor++) {
        assertThatThrownBy(pool::getConnection)
            .isInstanceOf(SQLTransientConnectionException.class)
            .hasRootCauseMessage("refused");
      }
      assertThat(server.asked.availablePermits()).as("attempts of theirs").isZero();
      server.answers.release(1_000);
    }
  }

  @Test
  void whoeverAsksFirstIsToldAsSoonAsTheServerHasRefused() throws Exception {
    try (var pool = pool(1)) {
      server.slowFromAttempt = server.attempts.get() + 1;
      leave(pool);
      try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
        var first = visitors.submit((Callable<Connection>) pool::getConnection);
        server.asked.acquire();
        assertThat(first.isDone()).isFalse();
        server.answers.release(1_000);
        assertThatThrownBy(first::get).hasRootCauseMessage("refused");
      }
    }
  }

  @Test
  void whoComesAfterAnOutageIsGivenAConnection() throws Exception {
    try (var pool = pool(1)) {
      leave(pool);
      server.asked.acquire(3);
      assertThat(isGiven(pool)).isFalse();
      server.away = false;
      // the pool asks in a thread of its own
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isGiven(pool));
      for (var attempt = 0; attempt < 3; attempt++) {
        assertThat(isGiven(pool)).isTrue();
      }
    }
  }

  @Test
  void whereTheServerGivesNoFurtherConnectionPeopleTakeTurnsWithThoseThereAre() throws Exception {
    try (var pool = pool(0);
        var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      var used = pool.getConnection();
      server.asked.drainPermits();
      server.away = true;
      var waiting = visitors.submit(() -> isGiven(pool));
      server.asked.acquire(3);
      used.close();
      assertThat(waiting.get()).isTrue();
    }
  }

  @Test
  void aStartWithoutTheDatabaseFailsAtOnce() {
    server.away = true;
    assertThatThrownBy(() -> pool(1)).isInstanceOf(PoolInitializationException.class);
    assertThat(server.attempts).hasValue(1);
  }

  @Test
  void theProgramEndsInTheMiddleOfAnOutage() throws Exception {
    var pool = pool(1);
    leave(pool);
    server.asked.acquire(2);
    pool.close();
    assertThat(pool.isClosed()).isTrue();
  }

  /// The server goes, and its connections with it.
  private void leave(FairPool pool) {
    server.asked.drainPermits();
    server.away = true;
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  private FairPool pool(int idle) {
    var settings = new HikariConfig();
    settings.setDataSource(server);
    settings.setMaximumPoolSize(2);
    settings.setMinimumIdle(idle);
    settings.setConnectionTimeout(Duration.ofHours(1).toMillis());
    return new FairPool(settings);
  }

  private static boolean isGiven(FairPool pool) {
    try (var connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /// A server that can be away, and slow to say so.
  private static final class Server extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    private final AtomicInteger attempts = new AtomicInteger();

    /// One for each attempt since somebody looked.
    private final Semaphore asked = new Semaphore(0);

    private final Semaphore answers = new Semaphore(0);
    private volatile int slowFromAttempt = Integer.MAX_VALUE;
    private volatile boolean away;

    private Server() {
      setUrl(TestDatabase.url());
      setUser("postgres");
      setPassword("postgres");
    }

    @Override
    public Connection getConnection() throws SQLException {
      var attempt = attempts.incrementAndGet();
      asked.release();
      if (attempt >= slowFromAttempt) {
        answers.acquireUninterruptibly();
      }
      if (away) {
        throw new SQLException("refused", "08001");
      }
      return super.getConnection();
    }
  }
}
