package org.weft.assessment.workbook;

/// How high rows must be.
final class Rows {
  /// Of one line of text in the size that workbooks begin with, in points.
  private static final double LINE = 15;

  /// The highest that spreadsheets take, in points.
  private static final double HIGHEST = 409;

  private Rows() {}

  /// About how many lines a text takes in a column.
  ///
  /// @param width of the column in characters
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), width))).sum();
  }

  /// The height of a row with so many lines, in points.
  static double height(int lines) {
    return Math.min(HIGHEST, Math.max(1, lines) * LINE);
  }
}
