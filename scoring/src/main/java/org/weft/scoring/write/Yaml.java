package org.weft.scoring.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A tree that is to be written as YAML: large things in lines of their own, small ones in braces.
sealed interface Yaml {

  /// A value on one line, as it is written.
  record Line(String written) implements Yaml {}

  /// A list, an element per line.
  record Rows(List<Yaml> rows) implements Yaml {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /// A map. It can be filled key by key; what is null or empty is left out.
  record Keys(Map<String, Yaml> values, boolean braces) implements Yaml {

    static Keys inLines() {
      return new Keys(new LinkedHashMap<>(), false);
    }

    static Keys inBraces() {
      return new Keys(new LinkedHashMap<>(), true);
    }

    Keys put(String key, @Nullable Yaml value) {
      if (value != null) {
        values.put(key, value);
      }
      return this;
    }

    Keys put(String key, @Nullable String text) {
      return put(key, text == null ? null : Yaml.text(text));
    }

    Keys put(String key, @Nullable Double number) {
      return put(key, number == null ? null : new Line(number(number)));
    }

    /// A whole number.
    Keys put(String key, int number) {
      return put(key, new Line(Integer.toString(number)));
    }

    /// Written only if it is true.
    Keys put(String key, boolean flag) {
      return put(key, flag ? new Line("true") : null);
    }

    Keys put(String key, List<? extends Yaml> rows) {
      return put(key, rows.isEmpty() ? null : new Rows(new ArrayList<>(rows)));
    }

    Keys texts(String key, List<String> texts) {
      return put(key, texts.isEmpty() ? null : Yaml.texts(texts));
    }
  }

  /// Texts that no YAML reader takes for anything else.
  Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");

  /// Words that some YAML reader takes for something else.
  Set<String> TAKEN = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  static Line text(String text) {
    return new Line(quoted(text));
  }

  static Line texts(List<String> texts) {
    var joined = new StringBuilder("[");
    for (var text : texts) {
      joined.append(joined.length() == 1 ? "" : ", ").append(quoted(text));
    }
    return new Line(joined.append(']').toString());
  }

  static String quoted(String text) {
    if (PLAIN.matcher(text).matches()
        && !TAKEN.contains(text.toLowerCase(Locale.ROOT))
        && text.length() < 100) {
      return text;
    }
    var quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        boolean visible =
            c >= 0x20 && c < 0x7F || c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029;
        boolean beyond = c >= 0xE000 && c < 0xFFFE && c != 0xFEFF || c >= 0x10000;
        if (visible || beyond) {
          quoted.appendCodePoint(c);
        } else {
          quoted.append("\\u%04X".formatted(c));
        }
      }
    }
  }

  /// A number that is read as exactly this double.
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15 && !isNegativeZero(number)
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static boolean isNegativeZero(double number) {
    return Double.compare(number, -0.0) == 0;
  }
}
