package org.weft.operation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(settings.database().connections());
    // each connection is a process of the server that keeps what it has learnt: let go of it
    pool.setMinimumIdle(1);
    pool.setIdleTimeout(60_000);
    pool.setMaxLifetime(600_000);
    pool.setConnectionTimeout(5_000);
    pool.addDataSourceProperty("ApplicationName", "weft");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(pool);
  }
}
