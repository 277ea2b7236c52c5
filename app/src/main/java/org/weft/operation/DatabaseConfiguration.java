package org.weft.operation;

import com.zaxxer.hikari.HikariConfig;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pool depends on the database, so that Spring closes the pool before it stops the server.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(DatabaseSettings settings) {
    return Databases.open(settings);
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(Database database, DatabaseSettings settings) {
    var pool = new HikariConfig();
    pool.setPoolName("weft");
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.program().user());
    pool.setPassword(database.program().password());
    pool.setMaximumPoolSize(settings.database().connections());
    // each connection is a process of the server that keeps what it has learnt: let go of it
    pool.setMinimumIdle(1);
    pool.setIdleTimeout(60_000);
    pool.setMaxLifetime(600_000);
    pool.setConnectionTimeout(5_000);
    pool.addDataSourceProperty("ApplicationName", "weft");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new FairPool(pool);
  }

  /// Beside a program that runs, this one only makes sure that the tables are those it knows.
  @Bean
  FlywayMigrationStrategy leavingJoinedTables(Database database) {
    return flyway -> {
      if (!database.joined()) {
        flyway.migrate();
      } else if (!flyway.validateWithResult().validationSuccessful) {
        throw new StartRefused(
            "The Weft that runs on this folder is of another version than this one. Use that one’s command, or stop it first.");
      }
    };
  }

  /// The owner of the tables brings them to the newest version, and then gives the program's role
  /// its rights; with one role for both there is nothing to give.
  @Bean
  FlywayConfigurationCustomizer migrations(Database database, ObjectProvider<AppendOnly> growing) {
    return flyway -> {
      if (database.separate()) {
        flyway
            .dataSource(database.url(), database.owner().user(), database.owner().password())
            .callbacks(
                Stream.concat(
                        Stream.of(flyway.getCallbacks()), // those of features, such as the demo’s
                        Stream.of(
                            new Privileges(database.program().user(), growing.stream().toList())))
                    .toArray(Callback[]::new));
      }
    };
  }
}
