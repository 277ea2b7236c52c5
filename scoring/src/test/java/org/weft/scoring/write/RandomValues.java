package org.weft.scoring.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Text;

/// Seeded choices, and texts that are hard to write.
class RandomValues {

  static final List<String> TEXTS =
      List.of(
          "Plain words",
          "yes",
          "no",
          "null",
          "~",
          "017",
          "1e3",
          "- dash",
          "a: b",
          "a #b",
          "'",
          "\"",
          "\\n",
          "two\nlines\n",
          "tab\t",
          "{x}",
          "[y]",
          "*star",
          "&and",
          "!bang",
          "%",
          "@",
          "`",
          "|",
          ">",
          "?",
          "é 文 🏙",
          "line\u2028end",
          "\u0085",
          "\uFEFFbom",
          "right \u202Eleft",
          "<script>",
          "=1+1",
          " led and trailed ",
          "<<");
  static final List<String> LANGUAGES = List.of("en", "fr", "no", "pt-BR", "zh-Hant");

  final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  final Text text() {
    var texts = new LinkedHashMap<String, String>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      texts.put(pick(LANGUAGES), pick(TEXTS) + " " + pick(TEXTS));
    }
    return new Text(texts);
  }

  final double number(double least) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(7);
      case 1 -> random.nextDouble();
      case 2 -> Math.max(least, -random.nextInt(5)) + 0.0;
      default -> random.nextInt(1, 9) * Math.pow(10, random.nextInt(-20, 20));
    };
  }

  final List<String> some(List<String> all) {
    return chance() ? all : List.of(all.getLast());
  }

  final <T> @Nullable T maybe(T value) {
    return chance() ? value : null;
  }

  final <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  final boolean chance() {
    return random.nextBoolean();
  }
}
