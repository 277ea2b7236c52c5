package org.weft.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.site.ui.PageNumbers;

/// The letters as the administrator sees them.
///
/// @param server whether there is a mail server
public record OutboxView(boolean server, List<Row> rows, PageNumbers pages) {

  /// A letter.
  ///
  /// @param state word of what became of it
  /// @param link to be passed on by hand; null where mail is sent, or once it is of no use
  /// @param trouble what the server said, or empty
  public record Row(
      String address,
      String subject,
      Instant written,
      String state,
      @Nullable String link,
      String trouble) {}
}
