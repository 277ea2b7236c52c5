package org.weft.journey;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.TestDatabase;

/// The demonstration's own database beside that of the other tests, on the same server.
final class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String NAME = "demonstration";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var url = TestDatabase.url();
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute("create database " + NAME);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    TestPropertyValues.of(TestDatabase.settings(url.replaceFirst("/postgres\\b", "/" + NAME)))
        .applyTo(context);
  }
}
