package org.weft.account.joining;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.weft.account.PersonId;

/// A request to join a city.
///
/// @param sentence why, in the person's words
/// @param language of the letter with the answer
public record Joining(
    UUID id,
    UUID city,
    PersonId person,
    String name,
    String email,
    Wish wish,
    String sentence,
    Locale language,
    Instant askedAt) {

  /// As what somebody wants to join.
  public enum Wish {
    /// To work with the city.
    TEAM,
    /// To take part as somebody who lives there.
    RESIDENT;

    /// As in the database and in forms.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Wish of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
