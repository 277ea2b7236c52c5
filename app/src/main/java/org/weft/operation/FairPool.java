package org.weft.operation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A pool of connections that serves whoever waited longest, and tells people at once while the
/// database is away.
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

  /// How long the pool is waited for before it is asked whether the database is away; it knows no
  /// shorter time.
  private static final long LOOK_MILLIS = 250;

  private final Semaphore free;
  private final long patienceNanos;
  private final Server server;

  /// @param pool its time for a connection is how long somebody waits for one to be made while the
  ///   database is not known to be away
  FairPool(HikariConfig pool) {
    this(pool, pool.getConnectionTimeout(), new Server(pool));
  }

  private FairPool(HikariConfig pool, long patienceMillis, Server server) {
    super(reaching(server, pool));
    this.free = new Semaphore(pool.getMaximumPoolSize(), true);
    this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    this.server = server;
    server.keepAsking(this::isEmpty);
  }

  private static HikariConfig reaching(Server server, HikariConfig pool) {
    pool.setDataSource(server);
    pool.setConnectionTimeout(LOOK_MILLIS);
    return pool;
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

  /// Waits while a connection is being made, but not for a database that is away.
  private Connection connect() throws SQLException {
    var begun = System.nanoTime();
    while (true) {
      refuseWhileAway();
      try {
        return super.getConnection();
      } catch (SQLTransientConnectionException e) {
        if (System.nanoTime() - begun > patienceNanos) {
          throw e;
        }
      }
    }
  }

  private void refuseWhileAway() throws SQLException {
    var refusal = server.refusal;
    if (refusal != null) {
      throw new SQLTransientConnectionException("the database is away", refusal);
    }
  }

  private boolean isEmpty() {
    return getHikariPoolMXBean().getTotalConnections() == 0;
  }

  @Override
  public void close() {
    server.stopAsking();
    super.close();
  }

  /// Where the pool gets its connections from. It asks in one thread of its own, thus once at a
  /// time; left alone it would rest ever longer after each refusal and notice late that the
  /// database is back.
  private static final class Server extends DelegatingDataSource {
    private static final long PAUSE_MILLIS = 500;

    /// For one attempt, which a network can leave without an answer.
    private static final int ATTEMPT_SECONDS = 5;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile BooleanSupplier empty = () -> false;

    /// Why there is no connection at all. As long as there is one, the database is not away, and
    /// those who wait are served in their turn.
    private volatile @Nullable SQLException refusal;

    private Server(HikariConfig pool) {
      super(source(pool));
    }

    private static DataSource source(HikariConfig pool) {
      var given = pool.getDataSource();
      return given != null
          ? given
          : new DriverDataSource(
              pool.getJdbcUrl(),
              pool.getDriverClassName(),
              pool.getDataSourceProperties(),
              pool.getUsername(),
              pool.getPassword());
    }

    /// From now on, and not before: a start fails at the first refusal.
    private void keepAsking(BooleanSupplier whileEmpty) {
      empty = whileEmpty;
    }

    private void stopAsking() {
      stopped.countDown();
    }

    @Override
    public Connection getConnection() throws SQLException {
      while (true) {
        try {
          var connection = obtainTargetDataSource().getConnection();
          refusal = null;
          return connection;
        } catch (SQLException e) {
          if (!empty.getAsBoolean()) {
            throw e;
          }
          refusal = e;
          if (isStopped()) {
            throw e;
          }
        }
      }
    }

    /// After a pause.
    private boolean isStopped() {
      try {
        return stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return true;
      }
    }

    /// The user and the password are those that the source has been given.
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    /// The pool would take its own short time.
    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      super.setLoginTimeout(ATTEMPT_SECONDS);
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
