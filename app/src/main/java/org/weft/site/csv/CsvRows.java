package org.weft.site.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// Reads a table from a stream, one row at a time: UTF-8, a first line that names the columns,
/// quotes as in RFC 4180.
public final class CsvRows {
  /// The longest cell, in characters.
  public static final int CELL = 20_000;

  private static final int COLUMNS = 200;

  private CsvRows() {}

  /// What is done with a row.
  public interface Reader {
    void read(CsvRow row) throws CsvRefused;
  }

  /// Hands every row to the reader.
  ///
  /// @param required columns that the first line must name
  /// @throws CsvRefused when the file is not such a table; rows before the fault have been read
  public static void read(InputStream file, List<String> required, Reader reader)
      throws CsvRefused {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    long line = 1;
    try (var csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(16 * CELL)
            .build(
                CsvRecordHandler.of(
                    b -> b.maxFieldSize(CELL).maxFields(COLUMNS).maxRecordSize(10 * CELL)),
                new InputStreamReader(file, decoder))) {
      List<String> header = null;
      for (var row : csv) {
        line = row.getStartingLineNumber();
        if (header == null) {
          header = header(row, required);
        } else {
          reader.read(row(row, header));
        }
      }
      if (header == null) {
        throw new CsvRefused("The file is empty. Its first line must name the columns.");
      }
    } catch (CsvParseException e) {
      throw new CsvRefused(
          e.getCause() instanceof CharacterCodingException
              ? notUtf8(line)
              : "After line %d a cell is longer than %,d characters or a row has more than %d cells. Look for a quotation mark that is not closed."
                  .formatted(line, CELL, COLUMNS));
    } catch (UncheckedIOException | IOException e) {
      throw new CsvRefused(
          isCoding(e)
              ? notUtf8(line)
              : "The file could not be read to its end after line %d.".formatted(line));
    }
  }

  private static boolean isCoding(Throwable e) {
    return e instanceof CharacterCodingException
        || (e.getCause() != null && isCoding(e.getCause()));
  }

  private static String notUtf8(long line) {
    return "After line %d the file is not in UTF-8. Save it as “CSV UTF-8” and try again."
        .formatted(line);
  }

  private static List<String> header(CsvRecord row, List<String> required) throws CsvRefused {
    var names = new ArrayList<String>();
    for (var name : row.getFields()) {
      names.add(name.strip().replace("\uFEFF", ""));
    }
    var missing = new LinkedHashSet<>(required);
    missing.removeAll(names);
    if (!missing.isEmpty()) {
      throw new CsvRefused(
          "The first line does not name the column “%s”. It must name: %s."
              .formatted(missing.iterator().next(), String.join(", ", required)));
    }
    return names;
  }

  private static CsvRow row(CsvRecord row, List<String> header) throws CsvRefused {
    if (row.getFieldCount() != header.size()) {
      throw new CsvRefused(
          "Line %d has %d cells, but the first line names %d columns. Look for a comma that should stand in quotation marks."
              .formatted(row.getStartingLineNumber(), row.getFieldCount(), header.size()));
    }
    var cells = new HashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), row.getField(i).strip());
    }
    return new CsvRow(row.getStartingLineNumber(), cells);
  }
}
