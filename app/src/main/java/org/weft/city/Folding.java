package org.weft.city;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folds names so that spellings of the same name meet: no accents, lower case, single spaces.
///
/// Only differences of writing are removed. Genoa and Genova stay different: that they are one
/// place is a fact, and facts stand in a file of other names with their source.
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’'ʼʹ`´]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private Folding() {}

  /// The folded form; empty if the name has neither letters nor digits.
  public static String fold(String name) {
    var text = name.toLowerCase(Locale.ROOT);
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    text = text.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d");
    text = text.replace("ð", "d").replace("þ", "th").replace("æ", "ae").replace("œ", "oe");
    text = text.replace("ı", "i").replace("ə", "e").replace("ħ", "h");
    text = APOSTROPHES.matcher(text).replaceAll("");
    return OTHERS.matcher(text).replaceAll(" ").strip();
  }

  /// The form of a name in addresses: `leeds`, `sao-paulo`; empty if it has no Latin letters.
  public static String slug(String name) {
    var slug = fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return slug.length() <= 100 ? slug : slug.substring(0, 100).replaceAll("-+$", "");
  }
}
