package org.weft.account;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a person.
public record PersonId(UUID value) implements Serializable {
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }
}
