package org.weft.scoring.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weft.scoring.yaml.Excerpts;

/// Where the columns of a file stand, from its header line.
record Columns(List<String> names, Map<String, Integer> positions) {

  private static final int ABSENT = -1;

  /// Reads the header; faults go to the rows.
  static Columns of(CsvRows header) {
    var names = new ArrayList<String>();
    var positions = new HashMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      var name = header.text(i);
      names.add(name);
      if (name.isBlank()) {
        header.fault(header.line(), "Column %d has no name.".formatted(i + 1));
      } else if (positions.putIfAbsent(name, i) != null) {
        header.fault(header.line(), "The column “%s” stands twice.".formatted(Excerpts.of(name)));
      }
    }
    return new Columns(names, positions);
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  /// The position of a column, -1 if there is none.
  int at(String name) {
    return positions.getOrDefault(name, ABSENT);
  }

  /// Whether the row has a field for each column; a fault, if not.
  boolean fits(CsvRows row) {
    if (row.size() != names.size()) {
      row.fault(
          row.line(),
          "The line has %s, but the header has %d."
              .formatted(row.size() == 1 ? "1 field" : row.size() + " fields", names.size()));
      return false;
    }
    return true;
  }
}
