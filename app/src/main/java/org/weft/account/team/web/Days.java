package org.weft.account.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weft.account.team.Term;

/// Days as people write them and the moments they mean: a role that is held until a day is held to
/// its end.
public record Days(ZoneId zone) {
  /// The day of a field of a form; empty when it is none between 2000 and 2999.
  public static Optional<LocalDate> parse(String text) {
    try {
      var day = LocalDate.parse(text);
      return day.getYear() < 2000 || day.getYear() > 2999 ? Optional.empty() : Optional.of(day);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// From the first moment of one day to the last of another.
  public Term term(String from, String until) {
    return new Term(
        parse(from).map(d -> d.atStartOfDay(zone).toInstant()).orElse(null),
        parse(until).map(this::after).orElse(null));
  }

  /// The first moment after a day.
  public Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /// The last day before a moment.
  public LocalDate last(Instant until) {
    return until.minusMillis(1).atZone(zone).toLocalDate();
  }

  /// The last day as a field of a form has it, empty for none.
  public String field(@Nullable Instant until) {
    return until == null ? "" : last(until).toString();
  }
}
