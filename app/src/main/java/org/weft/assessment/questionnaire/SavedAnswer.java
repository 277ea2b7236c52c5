package org.weft.assessment.questionnaire;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;

/// The answer to a question as it is kept now.
///
/// @param value as framework files write answers; empty once it was taken back
/// @param version rises by one with every change
public record SavedAnswer(
    AnswerKey key, String value, int version, PersonId savedBy, Instant savedAt) {

  public boolean isGiven() {
    return !value.isEmpty();
  }

  /// What a form keeps of the answer it shows, so that a later change is noticed.
  public static String seen(@Nullable SavedAnswer answer) {
    return answer == null
        ? Seen.NOTHING.token()
        : new Seen(answer.version(), answer.value()).token();
  }

  /// The answer a person saw when they began to write.
  ///
  /// @param version 0 if there was none
  /// @param fingerprint of the value
  public record Seen(int version, long fingerprint) {
    static final Seen NOTHING = new Seen(0, "");

    Seen(int version, String value) {
      this(version, fingerprint(value));
    }

    /// Reads what a form kept; anything else counts as having seen nothing.
    public static Seen parse(String token) {
      try {
        var dot = token.indexOf('.');
        var version = Integer.parseInt(token.substring(0, Math.max(0, dot)));
        return new Seen(version, HexFormat.fromHexDigitsToLong(token, dot + 1, token.length()));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        return NOTHING;
      }
    }

    public String token() {
      return version + "." + HexFormat.of().toHexDigits(fingerprint);
    }

    /// Whether this is the value the person saw, so that they did not change it.
    public boolean shows(String value) {
      return fingerprint == fingerprint(value);
    }

    /// 64 bits of FNV-1a: it tells an untouched field from a changed one and guards nothing.
    private static long fingerprint(String value) {
      var hash = 0xcbf29ce484222325L;
      for (int i = 0; i < value.length(); i++) {
        hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
      }
      return hash;
    }
  }
}
