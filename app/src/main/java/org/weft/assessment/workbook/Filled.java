package org.weft.assessment.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;

/// What stands in the cells of a workbook that came back; nothing is computed and nothing judged.
///
/// @param origin what the workbook says it is, by name
/// @param seen the answers its reader saw
/// @param cells the answer cells by their hidden keys
record Filled(Map<String, String> origin, Map<AnswerKey, Seen> seen, Map<String, Answer> cells) {
  /// Rows of one sheet that are read; a questionnaire has far fewer.
  private static final int ROWS = 20_000;

  /// One cell to be answered in.
  ///
  /// @param place such as D12
  /// @param text what stands in it; numbers with a point as decimal sign
  /// @param number whether it is a number
  /// @param formula whether it is computed, which is refused
  record Answer(String sheet, String place, String text, boolean number, boolean formula) {}

  /// @param clean what [Archive#clean] made of the file
  static Filled read(byte[] clean) {
    var filled = new Filled(new HashMap<>(), new HashMap<>(), new LinkedHashMap<>());
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(clean))) {
      for (var sheet : book.getSheets().toList()) {
        filled.add(sheet);
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof RefusedException refused
          ? refused
          : new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    return filled;
  }

  private void add(Sheet sheet) throws IOException {
    try (var rows = sheet.openStream()) {
      rows.limit(ROWS)
          .forEach(row -> {
            if (sheet.getName().equals(Layout.ORIGIN)) {
              addOrigin(row);
            } else if (!sheet.getName().equals(Layout.LISTS)) {
              addAnswer(sheet, row);
            }
          });
    }
  }

  private void addOrigin(Row row) {
    var name = text(row, 0);
    if (name.equals("seen")) {
      seen.put(AnswerKey.parse(text(row, 1)), Seen.parse(text(row, 2)));
    } else if (!name.isEmpty()) {
      origin.put(name, text(row, 1));
    }
  }

  private void addAnswer(Sheet sheet, Row row) {
    var key = text(row, Layout.KEY);
    if (key.isEmpty() || row.getRowNum() <= Layout.HEADS + 1) {
      return;
    }
    var cell = row.getOptionalCell(Layout.ANSWER);
    var place = "D" + row.getRowNum();
    var answer =
        new Answer(
            sheet.getName(),
            place,
            cell.map(Filled::text).orElse(""),
            cell.map(Filled::type).filter(t -> t == CellType.NUMBER).isPresent(),
            cell.filter(Filled::isFormula).isPresent());
    if (cells.put(key, answer) != null) {
      throw new RefusedException(Refusal.KEYS_CHANGED);
    }
  }

  private static boolean isFormula(Cell cell) {
    var formula = cell.getFormula();
    return cell.getType() == CellType.FORMULA || formula != null && !formula.isEmpty();
  }

  private static CellType type(Cell cell) {
    return cell.getType();
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column).map(Filled::text).orElse("");
  }

  private static String text(Cell cell) {
    var text =
        switch (cell.getType()) {
          case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
          case STRING -> cell.asString();
          case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
          case EMPTY -> "";
          case FORMULA, ERROR -> Optional.ofNullable(cell.getRawValue()).orElse("#");
        };
    return Neutral.read(text == null ? "" : text);
  }
}
