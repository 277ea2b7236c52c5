package org.weft;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One PostgreSQL for all tests of the run, started by the first that needs it.
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final EmbeddedPostgres POSTGRES = start();

  /// JDBC address of the server, for tests that need a database of their own.
  public static String url() {
    return POSTGRES.getJdbcUrl("postgres", "postgres");
  }

  /// The settings with which the program uses a database of this server.
  public static String[] settings(String url) {
    return new String[] {
      "weft.database.url=" + url,
      "weft.database.user=postgres",
      "weft.database.password=postgres",
      "weft.database.connections=8"
    };
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(settings(url())).applyTo(context);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
