package org.weft.city.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.city.CityId;

/// That a person holds an office of an authority for a term.
///
/// @param title what the office is called here, such as Leader of the Council; empty for the usual
///   word
/// @param holder the name of the holder
/// @param person the holder's account, or null
/// @param endsOn the last day, or null
/// @param source where it stands
/// @param asOf of which day the source is
/// @param illustrative whether it was invented for the demonstration
public record Office(
    OfficeId id,
    CityId city,
    OfficeKind kind,
    String title,
    String holder,
    @Nullable PersonId person,
    LocalDate beginsOn,
    @Nullable LocalDate endsOn,
    String source,
    LocalDate asOf,
    boolean illustrative) {

  /// What somebody says of it.
  public record Entry(
      OfficeKind kind,
      String title,
      String holder,
      @Nullable PersonId person,
      LocalDate beginsOn,
      @Nullable LocalDate endsOn,
      String source,
      LocalDate asOf) {}

  public Entry entry() {
    return new Entry(kind, title, holder, person, beginsOn, endsOn, source, asOf);
  }
}
