package org.weft.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.stereotype.Component;
import org.weft.site.Site;

/// Hands letters over to the SMTP server, several on one connection.
@Component
class MailServer {
  private static final String PATIENCE = "10000";

  private final MailSettings settings;
  private final Site site;

  MailServer(MailSettings settings, Site site) {
    this.settings = settings;
    this.site = site;
  }

  /// What became of a letter.
  sealed interface Answer {
    record Taken() implements Answer {}

    /// @param forGood whether the server will never take it
    record Refused(String trouble, boolean forGood) implements Answer {}

    /// The connection broke while it was handed over.
    record Unclear(String trouble) implements Answer {}
  }

  /// A connection, to be closed.
  ///
  /// @throws MessagingException if the server cannot be reached or does not let the program in
  Connection connect() throws MessagingException {
    var session = Session.getInstance(properties());
    var transport = session.getTransport();
    transport.connect(
        settings.host(),
        settings.port(),
        settings.user().isEmpty() ? null : settings.user(),
        settings.user().isEmpty() ? null : settings.password());
    return new Connection(session, transport);
  }

  /// A way to the server.
  final class Connection implements AutoCloseable {
    private final Session session;
    private final Transport transport;

    private Connection(Session session, Transport transport) {
      this.session = session;
      this.transport = transport;
    }

    /// Whether another letter can be handed over.
    boolean isOpen() {
      return transport.isConnected();
    }

    Answer hand(Outbox.Claimed letter) {
      try {
        var message = Mime.of(letter, session, settings.from(), site.address());
        transport.sendMessage(message, message.getAllRecipients());
        return new Answer.Taken();
      } catch (AddressException e) {
        return new Answer.Refused(trouble(e), true);
      } catch (SendFailedException e) {
        // without a number the server did not refuse: the connection broke before it answered
        var reply = reply(e);
        return reply.code() < 400
            ? new Answer.Unclear(reply.words())
            : new Answer.Refused(reply.words(), reply.code() >= 500);
      } catch (MessagingException e) {
        return new Answer.Unclear(trouble(e));
      }
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        // everything that was handed over has been answered
      }
    }
  }

  static String trouble(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /// What the server said itself: a number, from 500 on for good, and words.
  private record Reply(int code, String words) {}

  /// The reply behind a failure; without a number if there was none.
  private static Reply reply(SendFailedException failure) {
    for (Exception cause = failure;
        cause != null;
        cause = cause instanceof MessagingException m ? m.getNextException() : null) {
      var code =
          switch (cause) {
            case SMTPAddressFailedException known -> known.getReturnCode();
            case SMTPSenderFailedException known -> known.getReturnCode();
            case SMTPSendFailedException known -> known.getReturnCode();
            default -> 0;
          };
      if (code > 0) {
        return new Reply(code, trouble(cause));
      }
    }
    return new Reply(0, trouble(failure));
  }

  private Properties properties() {
    var tls = settings.tls();
    var properties = new Properties();
    var protocol = tls == MailSettings.Tls.TLS ? "smtps" : "smtp";
    properties.put("mail.transport.protocol", protocol);
    var prefix = "mail." + protocol + ".";
    properties.put(prefix + "connectiontimeout", PATIENCE);
    properties.put(prefix + "timeout", PATIENCE);
    properties.put(prefix + "writetimeout", PATIENCE);
    properties.put(
        prefix + "auth", String.valueOf(!settings.user().isEmpty()).toLowerCase(Locale.ROOT));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "starttls.enable", String.valueOf(tls == MailSettings.Tls.STARTTLS));
    properties.put(prefix + "starttls.required", String.valueOf(tls == MailSettings.Tls.STARTTLS));
    return properties;
  }
}
