package org.weft.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.notice.db.Tables.LETTERS;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.WeftTest;
import org.weft.account.Letter;
import org.weft.site.Site;

@WeftTest
class PostmanTest {
  @Autowired Outbox outbox;
  @Autowired Site site;
  @Autowired DSLContext sql;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final String address = "anna-" + UUID.randomUUID() + "@example.org";

  @BeforeEach
  void aServerAnswers() {
    server.start();
    // what other tests wrote is none of these letters’ business
    sql.deleteFrom(LETTERS).execute();
  }

  @AfterEach
  void itStops() {
    server.stop();
  }

  @Test
  void aLetterArrivesAsPlainTextThatNobodyAnswers() throws Exception {
    write(address, "Votre lien à ouvrir", URI.create("https://weft.example/x/secret"), null);
    postman(server.getSmtp().getPort()).round();
    var message = arrived(address).getFirst();
    assertThat(message.getSubject()).isEqualTo("Votre lien à ouvrir");
    assertThat(message.getContentType()).startsWithIgnoringCase("text/plain; charset=utf-8");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getFrom()[0]).hasToString("weft@example.org");
    assertThat(String.valueOf(message.getContent()).replace("\r", ""))
        .isEqualTo(
            """
            Première phrase, où l’on lit :

            https://weft.example/x/secret

            Deuxième.

            --\s
            Weft, %s
            """
                .formatted(site.address())
                .strip());
    assertThat(state()).isEqualTo("sent null null");
  }

  @Test
  void aDeedThatFailsSendsNothing() {
    transaction.executeWithoutResult(status -> {
      events.publishEvent(letter(address, "Subject", null, null));
      status.setRollbackOnly();
    });
    postman(server.getSmtp().getPort()).round();
    assertThat(arrived(address)).isEmpty();
  }

  @Test
  void aLetterIsSentOnceHoweverManyInstancesLook() throws Exception {
    IntStream.range(0, 12).forEach(i -> write(address, "Letter " + i, null, null));
    Callable<Void> round =
        () -> {
          postman(server.getSmtp().getPort()).round();
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(List.of(round, round, round))) {
        done.get();
      }
    }
    assertThat(arrived(address)).hasSize(12);
  }

  @Test
  void whileTheServerIsDownALetterWaits() {
    var port = server.getSmtp().getPort();
    server.stop();
    write(address, "Subject", URI.create("https://weft.example/x"), null);
    postman(port).round();
    assertThat(state()).startsWith("waiting https://weft.example/x");

    server.start();
    postman(server.getSmtp().getPort()).round();
    assertThat(arrived(address)).as("not tried again at once").isEmpty();
    sql.update(LETTERS).set(LETTERS.DUE_AT, OffsetDateTime.now().minusSeconds(1)).execute();
    postman(server.getSmtp().getPort()).round();
    assertThat(arrived(address)).hasSize(1);
  }

  @Test
  void aLetterThatCannotBeAddressedDoesNotKeepTheNextFromGoing() {
    write("nobody at all", "Poison", null, null);
    write(address, "Subject", null, null);
    postman(server.getSmtp().getPort()).round();
    assertThat(arrived(address)).hasSize(1);
    assertThat(
            sql.select(LETTERS.STATE)
                .from(LETTERS)
                .where(LETTERS.SUBJECT.eq("Poison"))
                .fetchSingle()
                .value1())
        .isEqualTo("refused");
  }

  @Test
  void whatTheServerRefusesForNowIsTriedAgainAndForGoodIsNot() throws Exception {
    try (var busy = new StubbornServer("RCPT", "451 later")) {
      write(address, "Subject", null, null);
      postman(busy.port()).round();
      assertThat(state()).isEqualTo("waiting null 451 later");
    }
    sql.update(LETTERS).set(LETTERS.DUE_AT, OffsetDateTime.now().minusSeconds(1)).execute();
    try (var strict = new StubbornServer("RCPT", "550 nobody here")) {
      postman(strict.port()).round();
      assertThat(state()).isEqualTo("refused null 550 nobody here");
    }
  }

  @Test
  void whatIsRefusedAgainAndAgainIsGivenUp() throws Exception {
    try (var busy = new StubbornServer("MAIL", "451 later")) {
      write(address, "Subject", null, null);
      for (int i = 0; i < 8; i++) {
        sql.update(LETTERS).set(LETTERS.DUE_AT, OffsetDateTime.now().minusSeconds(1)).execute();
        postman(busy.port()).round();
      }
    }
    assertThat(state()).startsWith("refused null");
  }

  @Test
  void aLetterIsNotSentTwiceWhenTheServersAnswerIsLost() throws Exception {
    try (var broken = new StubbornServer(".", "")) {
      write(address, "Subject", null, null);
      postman(broken.port()).round();
    }
    assertThat(state()).startsWith("unclear null");
    postman(server.getSmtp().getPort()).round();
    assertThat(arrived(address)).isEmpty();
  }

  @Test
  void aLetterThatAnInstanceLeftBehindIsNotSentTwice() {
    write(address, "Subject", URI.create("https://weft.example/x"), null);
    assertThat(outbox.claim()).isPresent();
    sql.update(LETTERS).set(LETTERS.DUE_AT, OffsetDateTime.now().minusSeconds(1)).execute();
    postman(server.getSmtp().getPort()).round();
    assertThat(arrived(address)).isEmpty();
    assertThat(state()).isEqualTo("unclear null null");
  }

  @Test
  void aLetterThatIsOfNoUseAnyMoreIsNotSentAndItsLinkIsForgotten() {
    write(address, "Subject", URI.create("https://weft.example/x"), Instant.now().minusSeconds(1));
    postman(server.getSmtp().getPort()).round();
    assertThat(arrived(address)).isEmpty();
    assertThat(state()).isEqualTo("late null null");
  }

  @Test
  void aLineBreakCannotAddAHeader() {
    assertThatThrownBy(() -> letter("a@b.c\r\nBcc: d@e.f", "Subject", null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> letter(address, "Subject\nBcc: d@e.f", null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Postman postman(int port) {
    var settings =
        new MailSettings("127.0.0.1", port, "", "", "weft@example.org", MailSettings.Tls.NONE);
    return new Postman(outbox, new MailServer(settings, site), settings);
  }

  private void write(String to, String subject, @Nullable URI link, @Nullable Instant until) {
    transaction.executeWithoutResult(_ -> events.publishEvent(letter(to, subject, link, until)));
  }

  private static Letter letter(
      String to, String subject, @Nullable URI link, @Nullable Instant until) {
    return new Letter(
        to,
        Locale.FRENCH,
        "sign-in",
        subject,
        List.of("Première phrase, où l’on lit :", "Deuxième."),
        link,
        until);
  }

  private List<MimeMessage> arrived(String to) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(m -> GreenMailUtil.getAddressList(recipients(m)).contains(to))
        .toList();
  }

  private static jakarta.mail.Address[] recipients(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /// State, link and trouble of the only letter.
  private String state() {
    return sql.select(LETTERS.STATE, LETTERS.LINK, LETTERS.TROUBLE)
        .from(LETTERS)
        .fetchSingle(r -> r.value1() + " " + r.value2() + " " + r.value3());
  }
}
