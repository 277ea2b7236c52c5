package org.weft.scoring.model;

/// Rounding of a score to decimal digits, 0 to 15.
public record Rounding(int digits, Mode mode) {
  /// What happens to a value between two neighbours.
  public enum Mode {
    /// Halves away from zero.
    HALF_UP("half-up"),
    /// Halves to the even neighbour.
    HALF_EVEN("half-even"),
    /// Halves towards zero.
    HALF_DOWN("half-down"),
    /// Always downwards.
    FLOOR("floor"),
    /// Always upwards.
    CEILING("ceiling");

    private final String word;

    Mode(String word) {
      this.word = word;
    }

    /// The word of the file format.
    public String word() {
      return word;
    }
  }

  public Rounding {
    if (digits < 0 || digits > 15) {
      throw new IllegalArgumentException("digits must be between 0 and 15, not " + digits);
    }
  }

  /// Rounding as most people are taught it.
  public static Rounding halfUp(int digits) {
    return new Rounding(digits, Mode.HALF_UP);
  }
}
