package org.weft.scoring.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as the format writes them: a point as decimal sign, no grouping.
public final class Decimals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

  private Decimals() {}

  /// The number, surrounding blanks ignored; empty if the text is none or is too large for a
  /// double.
  public static OptionalDouble parse(String text) {
    var stripped = text.strip();
    if (!NUMBER.matcher(stripped).matches()) {
      return OptionalDouble.empty();
    }
    var number = Double.parseDouble(stripped);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /// The shortest decimal that names the double: no exponent, no trailing `.0`, `0` for negative
  /// zero.
  public static String plain(double number) {
    if (number == 0) {
      return "0";
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return shortest(number).stripTrailingZeros().toPlainString();
  }

  /// Java writes two digits at least, which is one too many for some of the least numbers there
  /// are: 4.9E-324 for 5E-324.
  private static BigDecimal shortest(double number) {
    var written = new BigDecimal(Double.toString(number));
    if (Math.abs(number) >= Double.MIN_NORMAL) {
      return written;
    }
    var one = written.round(ONE_DIGIT);
    return one.doubleValue() == number ? one : written;
  }
}
