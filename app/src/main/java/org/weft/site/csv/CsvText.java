package org.weft.site.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/// Writes tables as CSV that spreadsheets may open: a cell that would run as a formula is written
/// as text.
public final class CsvText {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private CsvText() {}

  /// The table as text, lines ended as RFC 4180 wants.
  public static String of(List<String> header, List<List<String>> rows) {
    var out = new StringWriter();
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(header.stream().map(CsvText::cell).toList());
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::cell).toList()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString();
  }

  /// A cell that begins with = + - @ a tab or a line end gets an apostrophe in front, unless it is
  /// a plain number.
  public static String cell(String text) {
    return !text.isEmpty()
            && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches()
        ? "'" + text
        : text;
  }
}
