package org.weft.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The mail server of the demonstration.
final class DemoPost implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Pattern LINK = Pattern.compile("^http\\S+$", Pattern.MULTILINE);
  private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    SERVER.start();
    TestPropertyValues.of(
            "weft.mail.host=127.0.0.1",
            "weft.mail.port=" + SERVER.getSmtp().getPort(),
            "weft.mail.tls=none",
            "weft.mail.from=weft@example.org")
        .applyTo(context);
  }

  /// The link in the newest of so many letters to an address, as soon as they have come.
  static String link(String address, int letters) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> links(address), links -> links.length >= letters)[letters - 1];
  }

  private static String[] links(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> to(message).contains(address))
        .map(GreenMailUtil::getBody)
        .map(body ->
            LINK.matcher(body.replace("\r", "")).results().findFirst().orElseThrow().group())
        .toArray(String[]::new);
  }

  private static String to(MimeMessage message) {
    try {
      return GreenMailUtil.getAddressList(message.getRecipients(Message.RecipientType.TO));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
