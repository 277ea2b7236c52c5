package org.weft.assessment.workbook;

/// Texts in cells that no spreadsheet takes for a formula, even after somebody saves the file as
/// CSV.
final class Neutral {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private Neutral() {}

  /// The text, behind an apostrophe if it begins like a formula.
  static String write(String text) {
    return begins(text) ? "'" + text : text;
  }

  /// What [#write] was given.
  static String read(String text) {
    return text.startsWith("'") && begins(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }
}
