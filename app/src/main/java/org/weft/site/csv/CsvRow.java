package org.weft.site.csv;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A row of a table, its cells by column.
///
/// @param line where it begins in the file, from 1
/// @param cells without blanks around them
public record CsvRow(long line, Map<String, String> cells) {
  /// The text in a column; empty if it holds nothing or there is no such column.
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /// The text in a column, if any.
  public Optional<String> find(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }

  /// The number in a column, if any.
  ///
  /// @throws CsvRefused if it holds something else
  public Optional<BigDecimal> number(String column) throws CsvRefused {
    var text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("-?\\d{1,18}(\\.\\d{1,12})?")) {
      throw new CsvRefused(
          "Line %d: “%s” in column “%s” is not a number. Write it with figures and a full stop."
              .formatted(line, shortened(text), column));
    }
    return Optional.of(new BigDecimal(text));
  }

  /// A cell as a message may quote it.
  public static String shortened(String text) {
    var clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
  }
}
