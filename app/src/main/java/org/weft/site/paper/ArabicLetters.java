package org.weft.site.paper;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Gives Arabic letters the form they have in a word. The forms are the characters U+FB50 to U+FDFF
/// and U+FE70 to U+FEFF of Unicode, which the font has; what they stand for and which form they are
/// is read from the character data of the JDK.
final class ArabicLetters {
  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  private static final int TATWEEL = 0x640;
  private static final int LAM = 0x644;
  private static final Map<String, Map<Form, Integer>> FORMS = new HashMap<>();

  static {
    for (int c = 0xFB50; c <= 0xFBFF; c++) {
      add(c);
    }
    for (int c = 0xFE80; c <= 0xFEFC; c++) {
      add(c);
    }
  }

  private ArabicLetters() {}

  private static void add(int c) {
    var name = Character.getName(c);
    if (name == null || !name.endsWith(" FORM")) {
      return;
    }
    var base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    for (var form : Form.values()) {
      if (name.endsWith(form + " FORM")) {
        FORMS.computeIfAbsent(base, _ -> new EnumMap<>(Form.class)).putIfAbsent(form, c);
      }
    }
  }

  /// The text with its Arabic letters joined; other text as it is.
  static String join(String text) {
    var letters = text.codePoints().toArray();
    var joined = new StringBuilder(text.length());
    for (int i = 0; i < letters.length; i++) {
      var forms = forms(letters[i]);
      var follower = next(letters, i);
      var before = isOpen(previous(letters, i));
      var together =
          letters[i] == LAM && i + 1 < letters.length
              ? ligature(letters, i)
              : Map.<Form, Integer>of();
      if (!together.isEmpty()) {
        joined.appendCodePoint(form(together, before, false, letters[i]));
        i++;
      } else if (forms.isEmpty()) {
        joined.appendCodePoint(letters[i]);
      } else {
        joined.appendCodePoint(form(forms, before, joinsBackwards(follower), letters[i]));
      }
    }
    return joined.toString();
  }

  private static Map<Form, Integer> ligature(int[] letters, int at) {
    return FORMS.getOrDefault(new String(letters, at, 2), Map.of());
  }

  private static int form(Map<Form, Integer> forms, boolean before, boolean after, int letter) {
    var opens = after && forms.containsKey(Form.INITIAL);
    var form = before ? (opens ? Form.MEDIAL : Form.FINAL) : (opens ? Form.INITIAL : Form.ISOLATED);
    return forms.getOrDefault(form, letter);
  }

  private static Map<Form, Integer> forms(int letter) {
    return FORMS.getOrDefault(Character.toString(letter), Map.of());
  }

  /// Whether a letter reaches out to the one after it.
  private static boolean isOpen(int letter) {
    return letter == TATWEEL || forms(letter).containsKey(Form.INITIAL);
  }

  private static boolean joinsBackwards(int letter) {
    return letter == TATWEEL || forms(letter).containsKey(Form.FINAL);
  }

  private static int next(int[] letters, int at) {
    for (int i = at + 1; i < letters.length; i++) {
      if (Character.getType(letters[i]) != Character.NON_SPACING_MARK) {
        return letters[i];
      }
    }
    return 0;
  }

  private static int previous(int[] letters, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (Character.getType(letters[i]) != Character.NON_SPACING_MARK) {
        return letters[i];
      }
    }
    return 0;
  }
}
