package org.weft.city;

import java.util.Comparator;
import java.util.List;
import org.weft.site.csv.CsvText;

/// What reading a file has come to.
///
/// @param rows how many rows the file has, without its first line
/// @param added how many entries are new
/// @param changed how many entries were there and are different now
/// @param left the rows that were not used, each with its reason
public record ImportReport(int rows, int added, int changed, List<Left> left) {

  public ImportReport {
    left = List.copyOf(left);
  }

  /// A row that was not used.
  ///
  /// @param line in the file, from 1
  /// @param name and `country` as the file has them
  /// @param reason why, in words
  /// @param candidates the cities an ambiguous name may mean; empty for none
  public record Left(long line, String name, String country, String reason, String candidates) {}

  /// The rows that were not used, as a table for a person to go through.
  public String table() {
    return CsvText.of(
        List.of("line", "name", "country", "reason", "candidates"),
        left.stream()
            .sorted(Comparator.comparingLong(Left::line))
            .map(l ->
                List.of(Long.toString(l.line()), l.name(), l.country(), l.reason(), l.candidates()))
            .toList());
  }

  /// A sentence for the person who imported.
  public String sentence() {
    return "%,d rows read: %,d new, %,d changed, %,d left out."
        .formatted(rows, added, changed, left.size());
  }
}
