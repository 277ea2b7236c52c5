package org.weft.city.office;

import java.util.UUID;

/// Identifies that a person holds an office for a term.
public record OfficeId(UUID value) {
  public static OfficeId of(String text) {
    return new OfficeId(UUID.fromString(text));
  }
}
