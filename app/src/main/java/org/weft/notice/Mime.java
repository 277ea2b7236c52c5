package org.weft.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;

/// A letter as mail: plain text in UTF-8, nothing that is loaded or followed, and a note that no
/// person wrote it, so that no machine answers (RFC 3834).
final class Mime {
  private Mime() {}

  /// @throws jakarta.mail.internet.AddressException if it cannot be addressed
  static MimeMessage of(Outbox.Claimed letter, Session session, String from, URI site)
      throws MessagingException {
    var message = new Identified(session, "<" + letter.id() + "@" + site.getHost() + ">");
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(text(letter, site), "UTF-8");
    message.setSentDate(Date.from(letter.written()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("Content-Language", letter.language().toLanguageTag());
    message.saveChanges();
    return message;
  }

  private static String text(Outbox.Claimed letter, URI site) {
    var parts = new ArrayList<>(letter.paragraphs());
    var link = letter.link();
    if (link != null) {
      parts.add(Math.min(1, parts.size()), link);
    }
    parts.add("-- \nWeft, " + site);
    return String.join("\n\n", parts) + "\n";
  }

  /// Keeps its own id, so that a server knows a letter again.
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
