package org.weft.site;

/// Makes what people paste fit to be kept: one kind of line ends, nothing a database or a page
/// cannot hold.
public final class Cleaning {
  private Cleaning() {}

  /// A text of several lines, without control characters and blanks around it.
  public static String text(String typed) {
    var clean = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /// A name on one line: no invisible characters by which one name could pass for another.
  public static String name(String typed) {
    var clean = new StringBuilder(typed.length());
    text(typed)
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(clean::appendCodePoint);
    return clean.toString().replaceAll(" {2,}", " ").strip();
  }
}
