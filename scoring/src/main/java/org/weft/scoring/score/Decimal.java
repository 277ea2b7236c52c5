package org.weft.scoring.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Rounding;

/// Rounding as a person with a spreadsheet expects it: on the decimal value at 15 significant
/// digits.
final class Decimal {
  private static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_EVEN);

  private Decimal() {}

  /// The rounded number; the number itself when there is no rounding. Never negative zero.
  static double round(double number, @Nullable Rounding rounding) {
    if (rounding == null || number == 0) {
      return number + 0.0;
    }
    var rounded =
        new BigDecimal(number)
            .round(SIGNIFICANT)
            .setScale(rounding.digits(), mode(rounding.mode()));
    return rounded.doubleValue();
  }

  /// The decimal value at 15 significant digits.
  static double significant(double number) {
    return new BigDecimal(number).round(SIGNIFICANT).doubleValue();
  }

  private static RoundingMode mode(Rounding.Mode mode) {
    return switch (mode) {
      case HALF_UP -> RoundingMode.HALF_UP;
      case HALF_EVEN -> RoundingMode.HALF_EVEN;
      case HALF_DOWN -> RoundingMode.HALF_DOWN;
      case FLOOR -> RoundingMode.FLOOR;
      case CEILING -> RoundingMode.CEILING;
    };
  }
}
