package org.weft.scoring.bulk;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Decimals;

/// Writes CSV with line feeds, quoting only what must be quoted.
///
/// Texts stay exactly as they are: these files are data for programs, and a changed name would no
/// longer match. Names that a spreadsheet would run were refused when they were read.
final class CsvOutput {

  private final Writer out;
  private boolean first = true;

  CsvOutput(Writer out) {
    this.out = out;
  }

  CsvOutput field(String text) throws IOException {
    if (!first) {
      out.write(',');
    }
    first = false;
    if (needsQuotes(text)) {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(text);
    }
    return this;
  }

  CsvOutput number(@Nullable Double number) throws IOException {
    return field(number == null ? "" : Decimals.plain(number));
  }

  void end() throws IOException {
    out.write('\n');
    first = true;
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
