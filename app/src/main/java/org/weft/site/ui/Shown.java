package org.weft.site.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.weft.site.Page;

/// A number as a page shows it: the text in the reader's notation, and the same rounded number for
/// files of data, so that both always say the same.
///
/// @param text a dash where there is no number
public record Shown(String text, OptionalDouble value) {
  /// What stands where there is no number.
  public static final String NONE = "–";

  /// A number rounded half up to so many decimals.
  public static Shown of(Page page, OptionalDouble number, int decimals) {
    if (number.isEmpty()) {
      return new Shown(NONE, number);
    }
    var rounded =
        new BigDecimal(number.getAsDouble()).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    return new Shown(page.number(rounded, decimals), OptionalDouble.of(rounded));
  }

  /// The number with a full stop and nothing between its thousands; empty for none.
  public String plain() {
    return value.isEmpty()
        ? ""
        : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
  }
}
