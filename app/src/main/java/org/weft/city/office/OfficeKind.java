package org.weft.city.office;

import java.util.Locale;

/// The kinds of offices of an authority.
public enum OfficeKind {
  /// Leads the authority; one at a time.
  MAYOR,
  DEPUTY_MAYOR,
  COUNCILLOR,
  /// Leads a department or the administration.
  DIRECTOR;

  /// As in the database, in forms and in the keys of texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws IllegalArgumentException if there is no such kind
  public static OfficeKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
