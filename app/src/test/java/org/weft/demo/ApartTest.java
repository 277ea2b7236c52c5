package org.weft.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weft.TestDatabase;

class ApartTest {
  private static final String EXTERNAL = "jdbc:postgresql://db.example.org/weft";

  private Connection database;

  @BeforeEach
  void anEmptyDatabase() throws SQLException {
    var name = "apart_" + UUID.randomUUID().toString().replace("-", "");
    try (var server = DriverManager.getConnection(TestDatabase.url(), "postgres", "postgres")) {
      server.createStatement().execute("create database " + name);
    }
    var url = TestDatabase.url().replaceFirst("/postgres(?=\\?|$)", "/" + name);
    database = DriverManager.getConnection(url, "postgres", "postgres");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private void holds(String people, String cycles) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          "create schema account; create table account.people (illustrative boolean);"
              + "create schema assessment; create table assessment.assessments (illustrative boolean)");
      for (var each : people.split(" ")) {
        statement.execute("insert into account.people values (" + each + ")");
      }
      if (!cycles.isEmpty()) {
        statement.execute("insert into assessment.assessments values (" + cycles + ")");
      }
    }
  }

  private String refusal(String command, String external) throws SQLException {
    return new Apart(command, external).refusal(database).orElse("");
  }

  @Test
  void anEmptyDatabaseServesBoth() throws SQLException {
    assertThat(refusal("demo", EXTERNAL)).isEmpty();
    assertThat(refusal("serve", EXTERNAL)).isEmpty();
  }

  @Test
  void whatAnEarlierDemoFilledIsForTheDemoAlone() throws SQLException {
    holds("true true", "true");
    assertThat(refusal("demo", EXTERNAL)).isEmpty();
    assertThat(refusal("demo", "")).isEmpty();
    assertThat(refusal("serve", EXTERNAL)).contains("The demo filled this database", "--data");
  }

  @Test
  void theDemoRefusesRealPeopleAndServeDoesNot() throws SQLException {
    holds("false", "");
    assertThat(refusal("demo", EXTERNAL)).contains("not illustrative", "Unset WEFT_DATABASE_URL");
    assertThat(refusal("demo", "")).contains("not illustrative", "another folder with --data");
    assertThat(refusal("serve", EXTERNAL)).isEmpty();
  }

  @Test
  void theDemoRefusesARealCycleInSomebodyElsesDatabase() throws SQLException {
    holds("true", "false");
    assertThat(refusal("demo", EXTERNAL)).contains("not illustrative");
    assertThat(refusal("demo", "")).as("its visitors’ additions in its own folder").isEmpty();
  }
}
