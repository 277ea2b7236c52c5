package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.weft.TestDatabase;

/// Connections come back as soon as the database does.
class FairPoolTest {
  private volatile boolean away = true;

  @Test
  void whoComesAfterAnOutageIsGivenAConnection() throws Exception {
    try (var pool = pool()) {
      for (var attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
      }
      away = false;
      var end = Instant.now().plus(Duration.ofSeconds(20));
      while (!isGiven(pool) && Instant.now().isBefore(end)) {
        Thread.sleep(50);
      }
      for (var attempt = 0; attempt < 3; attempt++) {
        assertThat(isGiven(pool)).isTrue();
      }
    }
  }

  private FairPool pool() {
    var server =
        new PGSimpleDataSource() {
          private static final long serialVersionUID = 1;

          @Override
          public Connection getConnection() throws SQLException {
            if (away) {
              throw new SQLException("refused", "08001");
            }
            return super.getConnection();
          }
        };
    server.setUrl(TestDatabase.url());
    server.setUser("postgres");
    server.setPassword("postgres");
    var settings = new HikariConfig();
    settings.setDataSource(server);
    settings.setMaximumPoolSize(2);
    settings.setConnectionTimeout(500);
    settings.setInitializationFailTimeout(-1);
    return new FairPool(settings);
  }

  private static boolean isGiven(FairPool pool) {
    try (var connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
