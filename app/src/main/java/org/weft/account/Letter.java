package org.weft.account;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something to be sent to somebody by mail. Published as an event inside the transaction that
/// gives the reason for it: it is sent once that transaction is done, and not at all if it fails.
///
/// Subject and paragraphs are finished text in the reader's language, without markup. Links are
/// made of [org.weft.site.Site#address()], never of what a request says.
///
/// @param to the mail address
/// @param reason what kind of letter it is, for limits and the outbox, such as sign-in
/// @param link where it leads, on a line of its own, or null
/// @param until when it stops being of use, after which it is not sent any more and its link is not
///   kept; two weeks if null
public record Letter(
    String to,
    Locale language,
    String reason,
    String subject,
    List<String> paragraphs,
    @Nullable URI link,
    @Nullable Instant until) {

  public Letter(
      String to,
      Locale language,
      String reason,
      String subject,
      List<String> paragraphs,
      @Nullable URI link) {
    this(to, language, reason, subject, paragraphs, link, null);
  }

  public Letter {
    paragraphs = List.copyOf(paragraphs);
    if (subject.chars().anyMatch(Character::isISOControl)
        || to.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a line break in a header of a letter");
    }
  }

  /// Without the link, which is a secret.
  @Override
  public String toString() {
    return "letter about " + reason;
  }
}
