package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.TestDatabase;

/// What an operator reads who has given the program something that it cannot use: one sentence.
class WrongSettingTest {
  /// Of its own: the demo of another test may have filled the common one.
  private static String database = "";

  @TempDir Path folder;

  @BeforeAll
  static void makeADatabase() throws SQLException {
    var name = "settings_" + UUID.randomUUID().toString().replace("-", "");
    try (var superuser = TestDatabase.superuser();
        var statement = superuser.createStatement()) {
      statement.execute("create database " + name);
    }
    database = TestDatabase.url().replaceFirst("/postgres$", "/" + name);
  }

  @Test
  void aFrameworkFileWithAFault() throws IOException {
    var file = Files.writeString(folder.resolve("mine.yaml"), "weft: framework/1\nareas: none\n");
    assertThat(said("weft.secure=false", "--frameworks", folder.toString()))
        .startsWith("weft: " + file + ":1:1: ")
        .doesNotContain("\tat ", "ERROR", "Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weft.session.idle=abc         | “abc” is not a time such as 15m, 12h or 7d
          weft.zone=Foo                 | “Foo” is not a time zone such as Europe/London
          weft.evidence.limit=abc       | “abc” is not a size such as 20MB
          weft.secure=maybe             | “maybe” is not true or false
          weft.section-link.lasts=xx    | “xx” is not a time such as 15m, 12h or 7d
          weft.database.connections=0   | “0” is not a whole number from 1
          weft.database.connections=many| “many” is not a whole number
          weft.limits.mail-to=abc       | “abc” is not a count and a time, such as 30/10m, or off
          weft.clamd=foo                | “foo” is not host:port, such as localhost:3310
          weft.clamd.down=maybe         | “maybe” is not refuse or accept
          weft.mail.tls=perhaps         | “perhaps” is not starttls or tls or none
          weft.url=weft.example.org     | “weft.example.org” is not an address with http or https, such as https://weft.example.org
          weft.proxies=abc              | “abc” is not an address or a range, such as 10.1.2.3 or 10.1.2.0/24
          weft.section-link.lasts=-5d   | it is at least an hour
          weft.evidence.limit=50MB      | it is between 1KB and 24MB, the most that is taken at once
          weft.evidence.total=1MB       | it is not less than WEFT_EVIDENCE_LIMIT
          weft.clamd.patience=0s        | it is a time to wait, such as 30s
          weft.clamd=localhost:99999    | “localhost:99999” is not host:port, such as localhost:3310
          weft.mail.port=99999          | “99999” is not a port, from 1 to 65535
          weft.keep.letters=1h          | it is at least a day, such as 30d
          weft.keep.mail=abc            | “abc” is not a mail address
          weft.url=ftp://x              | “ftp://x” is not an address with http or https, such as https://weft.example.org
          """)
  void aSettingThatCannotBeUsed(String setting, String why) {
    var variable = setting.replaceFirst("=.*", "").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    assertThat(said(setting))
        .isEqualTo(
            "weft: The setting %s cannot be used: %s. Mend it and start again.", variable, why);
  }

  @Test
  void anIdentityProviderOfWhichHalfIsSet() {
    assertThat(said("weft.signin.oidc.leeds.id=weft"))
        .isEqualTo(
            "weft: The setting WEFT_SIGNIN_OIDC_LEEDS_ISSUER is needed: the address of the identity provider, such as https://login.leeds.gov.uk. Mend it and start again.");
    assertThat(said("weft.signin.oidc.leeds.issuer=https://login.leeds.gov.uk"))
        .startsWith(
            "weft: The setting WEFT_SIGNIN_OIDC_LEEDS_ID is needed beside WEFT_SIGNIN_OIDC_LEEDS_ISSUER");
  }

  @Test
  void aSecretInAFileThatMayNotBeRead() {
    var failure = new IllegalStateException(new AccessDeniedException("/run/weft.mail.password"));
    assertThat(StartFailures.sentence(failure))
        .hasValue(
            "Weft may not read /run/weft.mail.password. Let Weft’s user read it, or take it away, and start again.");
  }

  @Test
  void aSecretInALinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("weft.mail.password"), folder.resolve("nowhere"));
    assertThat(said("spring.config.import=configtree:" + folder + "/"))
        .startsWith("weft: The setting WEFT_MAIL_PASSWORD cannot be used: ")
        .contains(folder.resolve("weft.mail.password").toString())
        .doesNotContain("\tat ");
  }

  @Test
  void aFaultOfTheProgramKeepsItsTrace() {
    assertThat(StartFailures.sentence(new IllegalStateException(new NullPointerException())))
        .isEmpty();
  }

  private static String said(String setting, String... options) {
    var settings = Stream.concat(Stream.of(TestDatabase.settings(database)), Stream.of(setting));
    var words = Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options));
    var ended = RefusalTest.runWith(settings.toArray(String[]::new), words.toArray(String[]::new));
    assertThat(ended.status()).isEqualTo(1);
    return ended.said();
  }
}
