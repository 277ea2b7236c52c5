package org.weft.assessment.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// A downloaded workbook as somebody fills it in and saves it again with another program.
public final class Returned {
  private static final int ANSWER = 3;

  /// A cell that is computed.
  private record Formula(String text) {}

  private final Map<String, Map<Integer, Map<Integer, Object>>> sheets = new LinkedHashMap<>();

  public Returned(byte[] downloaded) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(downloaded))) {
      for (var sheet : book.getSheets().toList()) {
        var rows = new LinkedHashMap<Integer, Map<Integer, Object>>();
        sheet
            .read()
            .forEach(row -> {
              var cells = new LinkedHashMap<Integer, Object>();
              row.stream()
                  .filter(c -> c != null && c.getType() != CellType.EMPTY)
                  .forEach(c -> cells.put(c.getColumnIndex(), content(c)));
              rows.put(row.getRowNum() - 1, cells);
            });
        sheets.put(sheet.getName(), rows);
      }
    }
  }

  private static Object content(Cell cell) {
    return cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.asString();
  }

  /// What stands in the answer cell of a row.
  public Object answer(String key) {
    return row(key).getOrDefault(ANSWER, "");
  }

  public Returned answer(String key, Object value) {
    row(key).put(ANSWER, value);
    return this;
  }

  public Returned formula(String key, String formula) {
    return answer(key, new Formula(formula));
  }

  /// Changes the hidden key of a row.
  public Returned rename(String key, String other) {
    row(key).put(0, other);
    return this;
  }

  /// Says on the hidden sheet that the workbook is another.
  public Returned origin(String name, String value) {
    sheets.get("weft").values().stream()
        .filter(cells -> name.equals(cells.get(0)))
        .forEach(cells -> cells.put(1, value));
    return this;
  }

  public Returned without(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  public List<String> names() {
    return new ArrayList<>(sheets.keySet());
  }

  private Map<Integer, Object> row(String key) {
    return sheets.values().stream()
        .flatMap(rows -> rows.values().stream())
        .filter(cells -> key.equals(cells.get(0)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + key));
  }

  public byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Another program", "1.0")) {
      for (var entry : sheets.entrySet()) {
        var sheet = book.newWorksheet(entry.getKey());
        entry
            .getValue()
            .forEach(
                (row, cells) -> cells.forEach((column, value) -> put(sheet, row, column, value)));
      }
    }
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case Number number -> sheet.value(row, column, number);
      case Formula(var formula) -> sheet.formula(row, column, formula);
      default -> sheet.value(row, column, String.valueOf(value));
    }
  }
}
