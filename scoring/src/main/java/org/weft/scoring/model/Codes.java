package org.weft.scoring.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a code may look like, and the words that are taken.
public final class Codes {
  /// The code of the root node.
  public static final String OVERALL = "overall";

  /// The answer that says that a question does not apply.
  public static final String NOT_APPLICABLE = "n/a";

  /// The answer that says that nobody knows.
  public static final String UNKNOWN = "unknown";

  /// The answer to a question with several choices that says that nothing applies.
  public static final String NONE = "none";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Set<String> TAKEN_FOR_OPTIONS = Set.of(NOT_APPLICABLE, UNKNOWN);

  private Codes() {}

  /// Whether the text is a code by its form.
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /// Whether an option may bear this code; `none` is refused only where several options can be
  /// ticked.
  public static boolean isOptionCode(String text, boolean several) {
    return isCode(text) && !TAKEN_FOR_OPTIONS.contains(text) && !(several && text.equals(NONE));
  }

  static String check(String code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException("'" + code + "' is not a code");
    }
    return code;
  }

  static double finite(double number, String what) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(what + " must be a finite number, not " + number);
    }
    return number;
  }

  static void distinct(List<String> codes, String what) {
    var seen = new HashSet<String>();
    for (var code : codes) {
      if (!seen.add(code)) {
        throw new IllegalArgumentException(what + " '" + code + "' stands twice");
      }
    }
  }
}
