package org.weft.assessment.questionnaire;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.weft.scoring.answer.Decimals;

/// Reads numbers as people write them and turns them into the notation of framework files: a point
/// as decimal sign and no grouping.
public final class Notation {
  private Notation() {}

  /// The number in the notation of files; empty if the text is none.
  ///
  /// A single point or comma that cannot part thousands is taken as the decimal sign whatever the
  /// language, so `12.5` and `12,5` are read by everybody.
  public static Optional<String> read(String typed, Locale locale) {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    var text = new StringBuilder();
    typed
        .strip()
        .codePoints()
        .filter(c -> !Character.isSpaceChar(c) && c != '\'' && c != '’' && c != '%')
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(Notation::plain)
        .forEach(text::appendCodePoint);
    var decimal = decimalSign(text, symbols.getDecimalSeparator() == ',' ? ',' : '.');
    var number = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == decimal) {
        number.append('.');
      } else if (c != '.' && c != ',') {
        number.append(c);
      } else if (!partsThousands(text, i, decimal)) {
        return Optional.empty();
      }
    }
    var parsed = Decimals.parse(number.toString());
    return parsed.isPresent()
        ? Optional.of(Decimals.plain(parsed.getAsDouble()))
        : Optional.empty();
  }

  /// Latin digits and signs for those of other scripts.
  private static int plain(int c) {
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case '٫' -> ',';
      case '٬' -> '.';
      case '−', '–' -> '-';
      default -> c;
    };
  }

  private static char decimalSign(CharSequence text, char usual) {
    var points = text.chars().filter(c -> c == '.').count();
    var commas = text.chars().filter(c -> c == ',').count();
    if (points > 0 && commas > 0) {
      return text.toString().lastIndexOf('.') > text.toString().lastIndexOf(',') ? '.' : ',';
    }
    if (points + commas != 1) {
      return points + commas == 0 ? usual : points > 0 ? ',' : '.';
    }
    var only = points == 1 ? '.' : ',';
    var thousands = text.length() - text.toString().indexOf(only) == 4;
    return only == usual || !thousands ? only : usual;
  }

  private static boolean partsThousands(CharSequence text, int at, char decimal) {
    var digits = 0;
    for (int i = at + 1; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
      digits++;
    }
    var end = at + 1 + digits;
    var next = end < text.length() ? text.charAt(end) : decimal;
    return at > 0 && digits == 3 && (next == decimal || next == '.' || next == ',');
  }
}
