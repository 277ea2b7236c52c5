package org.weft.operation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.tools.jdbc.DefaultConnection;

/// A pool of connections that serves whoever waited longest.
///
/// There is no limit to the requests at once, each on a light thread, and they may be many more
/// than there are connections. The pool alone lets a newcomer take a connection that others wait
/// for, so that some wait for seconds while most wait for nothing.
///
/// A thread that holds a connection must not ask for another: when as many threads do as there are
/// connections, all of them wait for each other. The tests refuse it.
final class FairPool extends HikariDataSource {
  /// Longer than any queue of people takes; after that something is wrong.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Semaphore free;

  /// Whether the last attempt found no connection at all.
  private volatile boolean away;

  private final AtomicBoolean trying = new AtomicBoolean();

  FairPool(HikariConfig pool) {
    super(pool);
    free = new Semaphore(pool.getMaximumPoolSize(), true);
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException("no connection was free for " + PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("stopped while waiting for a connection", e);
    }
    try {
      return new Lent(connect());
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  /// While the database is away, one at a time waits for it; the others are told at once instead of
  /// waiting behind each other.
  private Connection connect() throws SQLException {
    var first = away;
    if (first && !trying.compareAndSet(false, true)) {
      throw new SQLTransientConnectionException("the database was away a moment ago");
    }
    try {
      var connection = super.getConnection();
      away = false;
      return connection;
    } catch (SQLTransientConnectionException e) {
      away = getHikariPoolMXBean().getTotalConnections() == 0;
      throw e;
    } finally {
      if (first) {
        trying.set(false);
      }
    }
  }

  /// A connection that makes room for the next when it is closed.
  private final class Lent extends DefaultConnection {
    private boolean returned;

    Lent(Connection connection) {
      super(connection);
    }

    @Override
    public void close() throws SQLException {
      try {
        super.close();
      } finally {
        if (!returned) {
          returned = true;
          free.release();
        }
      }
    }
  }
}
