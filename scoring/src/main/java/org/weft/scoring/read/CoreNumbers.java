package org.weft.scoring.read;

import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as YAML 1.2's core schema writes them (specification 1.2.2, section 10.3.2): `017` is
/// seventeen, `0o17` fifteen.
final class CoreNumbers {

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final int LONGEST = 400;

  private CoreNumbers() {}

  /// The number, which may be infinite where it is too large for a double; nothing if the text is
  /// not a number.
  static OptionalDouble parse(String text) {
    if (text.length() > LONGEST) {
      return OptionalDouble.empty();
    }
    if (DECIMAL.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    if (OCTAL.matcher(text).matches()) {
      return OptionalDouble.of(new BigInteger(text.substring(2), 8).doubleValue());
    }
    if (HEX.matcher(text).matches()) {
      return OptionalDouble.of(new BigInteger(text.substring(2), 16).doubleValue());
    }
    return OptionalDouble.empty();
  }

  /// `.nan` and `.inf` in their spellings.
  static boolean isNotFinite(String text) {
    return NOT_FINITE.matcher(text).matches();
  }
}
