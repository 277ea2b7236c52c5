package org.weft.account.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.account.work.OpenWork;

/// That a coordinator passed on what was open, as it stood then.
///
/// @param to who took it; null as long as an invited successor has not accepted
/// @param toName their name; of an invited successor the name in the invitation
/// @param leavesOn the last day of the one who leaves
/// @param note what the successor should know, or empty
/// @param language in which it was begun
/// @param doneAt when it was passed on; null as long as it waits
/// @param lines what was passed on
public record Handover(
    UUID id,
    UUID city,
    PersonId from,
    String fromName,
    @Nullable PersonId to,
    String toName,
    LocalDate leavesOn,
    String note,
    Locale language,
    @Nullable Instant doneAt,
    List<Line> lines) {
  public Handover {
    lines = List.copyOf(lines);
  }

  /// One thing that was passed on.
  ///
  /// @param titles by language
  public record Line(
      OpenWork.Kind kind, Map<String, String> titles, String address, @Nullable LocalDate dueOn) {}
}
