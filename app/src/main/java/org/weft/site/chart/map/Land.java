package org.weft.site.chart.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The land of the earth as rows of runs, from `map/land.txt` (Natural Earth, public domain; the
/// format is told in `map/CREDITS.md` beside it).
final class Land {

  private final double north;
  private final double height;
  private final double unit;
  private final List<int[]> rows;

  private Land(String first, List<String> rows) {
    double[] head = Arrays.stream(first.split(" ")).mapToDouble(Double::parseDouble).toArray();
    this.north = head[0];
    this.height = head[1];
    this.unit = head[2];
    this.rows = rows.stream().map(Land::edges).toList();
  }

  /// Reads the file in the program.
  static Land read() {
    try (InputStream in =
        Objects.requireNonNull(Land.class.getResourceAsStream("/map/land.txt"), "map/land.txt")) {
      var lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
      return new Land(lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a place is land.
  ///
  /// @param longitude -180 to 180
  boolean at(double latitude, double longitude) {
    int row = (int) Math.floor((north - latitude) / height);
    if (row < 0 || row >= rows.size()) {
      return false;
    }
    int found = Arrays.binarySearch(rows.get(row), (int) Math.round((longitude + 180) / unit));
    int passed = found >= 0 ? found + 1 : -found - 1;
    return passed % 2 == 1;
  }

  /// Gaps and lengths become the edges of the runs, ascending: land begins at each even place and
  /// ends at each odd one.
  private static int[] edges(String row) {
    int[] steps =
        row.isEmpty()
            ? new int[0]
            : Arrays.stream(row.split(" ")).mapToInt(Integer::parseInt).toArray();
    Arrays.parallelPrefix(steps, Integer::sum);
    return steps;
  }
}
