package org.weft.scoring.yaml;

/// Pieces of somebody's file as they may stand in a message: short, on one line, nothing invisible.
public final class Excerpts {

  private static final int LONGEST = 60;

  private Excerpts() {}

  /// The text, shortened, with control and formatting characters written as escapes.
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /// The same with another length.
  public static String of(String text, int longest) {
    var excerpt = new StringBuilder();
    int length = 0;
    for (int i = 0; i < text.length(); length++) {
      if (length == longest) {
        return excerpt.append('…').toString();
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      append(excerpt, c);
    }
    return excerpt.toString();
  }

  private static void append(StringBuilder excerpt, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          excerpt.append("\\u{").append(Integer.toHexString(c)).append('}');
      default -> excerpt.appendCodePoint(c);
    }
  }
}
