package org.weft.assessment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads days from forms.
public final class Days {
  private Days() {}

  /// The day that was typed; null for nothing, for what is no date and for one that no person means
  /// (before 1900 or after 2999).
  public static @Nullable LocalDate find(@Nullable String text) {
    try {
      var date = text == null || text.isBlank() ? null : LocalDate.parse(text);
      return date == null || date.getYear() < 1900 || date.getYear() > 2999 ? null : date;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
