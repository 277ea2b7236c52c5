package org.weft.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Certificates;
import org.weft.WeftTest;
import org.weft.site.Site;

/// A mail server that cannot prove who it is gets neither a letter nor the password.
@WeftTest
class MailTlsTest {
  private static Certificates own;
  private static Certificates others;

  @Autowired Site site;

  @BeforeAll
  static void certificates(@TempDir Path folder) throws Exception {
    own = new Certificates(folder, "localhost");
    others = new Certificates(folder, "elsewhere.example");
  }

  @Test
  void aServerWhoseCertificateNobodySignedIsRefused() throws Exception {
    for (var tls : new MailSettings.Tls[] {MailSettings.Tls.STARTTLS, MailSettings.Tls.TLS}) {
      try (var server = new SmtpServer(own.context(), tls)) {
        assertRefused(server, tls);
      }
    }
  }

  @Test
  void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
    trusting(
        others,
        () -> {
          for (var tls : new MailSettings.Tls[] {MailSettings.Tls.STARTTLS, MailSettings.Tls.TLS}) {
            try (var server = new SmtpServer(others.context(), tls)) {
              assertRefused(server, tls);
            }
          }
        });
  }

  /// Otherwise the refusals above would prove nothing.
  @Test
  void aTrustedCertificateOfTheHostIsTaken() throws Exception {
    trusting(
        own,
        () -> {
          for (var tls : new MailSettings.Tls[] {MailSettings.Tls.STARTTLS, MailSettings.Tls.TLS}) {
            try (var server = new SmtpServer(own.context(), tls)) {
              assertThatCode(() -> connect(server, tls)).doesNotThrowAnyException();
              assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH"));
            }
          }
        });
  }

  @Test
  void aServerThatOffersNoEncryptionIsRefusedWhereItIsAskedFor() throws Exception {
    try (var server = new SmtpServer(own.context(), MailSettings.Tls.NONE)) {
      assertThatThrownBy(() -> connect(server, MailSettings.Tls.STARTTLS))
          .isInstanceOf(MessagingException.class)
          .hasMessageContaining("STARTTLS");
      assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
    }
  }

  private void assertRefused(SmtpServer server, MailSettings.Tls tls) throws Exception {
    assertThatThrownBy(() -> connect(server, tls))
        .isInstanceOfSatisfying(
            MessagingException.class,
            e -> assertThat(MailServer.trouble(e)).isNotBlank().doesNotContain("letter-password"));
    assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
    assertThat(server.heard().toString()).doesNotContain("letter-password");
  }

  private void connect(SmtpServer server, MailSettings.Tls tls) throws MessagingException {
    var settings =
        new MailSettings(
            "localhost", server.port(), "weft", "letter-password", "weft@example.org", tls);
    new MailServer(settings, site).connect().close();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void trusting(Certificates certificate, Work work) throws Exception {
    var before = SSLContext.getDefault();
    SSLContext.setDefault(certificate.context());
    try {
      work.run();
    } finally {
      SSLContext.setDefault(before);
    }
  }
}
