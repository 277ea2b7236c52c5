package org.weft.scoring.read;

import java.util.Collection;
import java.util.Locale;

/// Finds the word that somebody probably meant.
final class Suggestion {

  private Suggestion() {}

  /// ` Did you mean “code”?` if one of the known words is close, else nothing.
  static String hint(String written, Collection<String> known) {
    var best = "";
    int bestDistance = Integer.MAX_VALUE;
    if (written.length() <= 64) {
      var word = written.toLowerCase(Locale.ROOT);
      for (var candidate : known) {
        int distance = distance(word, candidate.toLowerCase(Locale.ROOT));
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    int tolerated = Math.max(1, Math.min(3, written.length() / 3));
    return bestDistance <= tolerated ? " Did you mean “" + best + "”?" : "";
  }

  /// Edits between two words, where swapping two neighbours is one edit (Damerau and Levenshtein,
  /// restricted form).
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 3) {
      return Integer.MAX_VALUE;
    }
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      rows[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        rows[i][j] =
            Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[a.length()][b.length()];
  }
}
