package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.weft.TestDatabase;

/// Each way in which a database of the operator’s own cannot be used is told in one sentence.
class ExternalRefusalTest {
  @Test
  void anExternalServerThatRefusesOrIsNotThere() {
    var url = TestDatabase.url().replaceFirst("\\?.*", "");
    assertRefused(url, "nobody", "x", "refuses the user “nobody”");
    assertRefused("jdbc:postgresql://127.0.0.1:1/weft", "weft", "x", "No database answers at");
    assertRefused(
        url.replaceFirst("/postgres$", "/nowhere"),
        "postgres",
        "postgres",
        "There is no such database");
    assertRefused(
        "mysql://127.0.0.1/weft", "weft", "x", "must look like jdbc:postgresql://host:5432/weft");
  }

  @Test
  void anExternalServerThatAnswersButSaysNo() {
    var url = TestDatabase.url();
    assertRefused(
        url + "?sslmode=require", "postgres", "postgres", "“The server does not support SSL.”");
    assertRefused("jdbc:postgresql://nowhere.invalid/weft", "weft", "x", "No database answers at");
    assertThat(
            DatabaseChecks.unreachable(
                url, "weft", new SQLException("No password was provided.", "08004")))
        .hasMessage(
            "The database at %s cannot be used: “No password was provided.” Check WEFT_DATABASE_URL, WEFT_DATABASE_USER and WEFT_DATABASE_PASSWORD.",
            url);
  }

  @Test
  void aLineOfAnAddressNeverShowsAPassword() {
    assertThatThrownBy(
            () -> external("jdbc:postgresql://127.0.0.1:1/weft?password=hidden", "weft", "secret"))
        .message()
        .doesNotContain("hidden")
        .doesNotContain("secret");
    assertThatThrownBy(
            () -> external("jdbc:postgresql://127.0.0.1:abc/weft?password=hidden", "weft", "x"))
        .message()
        .contains("127.0.0.1:abc/weft")
        .doesNotContain("hidden");
  }

  private static void assertRefused(String url, String user, String password, String why) {
    assertThatThrownBy(() -> external(url, user, password))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(why);
  }

  private static Database external(String url, String user, String password) {
    return Databases.open(
        new DatabaseSettings(
            Path.of("unused"),
            new DatabaseSettings.External(
                url, user, password, new DatabaseSettings.Owner("", ""), 4),
            new DatabaseSettings.Programs(null, "18"),
            false));
  }
}
