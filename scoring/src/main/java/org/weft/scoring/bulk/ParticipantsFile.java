package org.weft.scoring.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.weft.scoring.yaml.Excerpts;

/// What is known about participants: one column per attribute.
final class ParticipantsFile {

  private final Problems problems;
  private final Map<String, Map<String, String>> attributes = new HashMap<>();
  private final Map<String, Long> lines = new HashMap<>();

  ParticipantsFile(Problems problems) {
    this.problems = problems;
  }

  void read(InputStream in, String file) throws IOException {
    try {
      var csv = new CsvRows(in, file, problems);
      if (!csv.next()) {
        problems.add(file, 1, "The file is empty. The first line names the columns.");
        return;
      }
      var columns = Columns.of(csv);
      if (!columns.has("participant")) {
        csv.fault(csv.line(), "The column “participant” is missing.");
        return;
      }
      while (csv.next()) {
        row(csv, columns);
      }
    } catch (CsvRows.Unreadable e) {
      // Already among the problems.
    }
  }

  private void row(CsvRows csv, Columns columns) {
    if (!csv.sound() || !columns.fits(csv)) {
      return;
    }
    var participant = csv.text(columns.at("participant"));
    if (participant.isEmpty()) {
      csv.fault(csv.line(), "The participant is missing.");
      return;
    }
    var before = lines.putIfAbsent(participant, csv.line());
    if (before != null) {
      csv.fault(
          csv.line(),
          "The participant “%s” stands in line %d already."
              .formatted(Excerpts.of(participant), before));
      return;
    }
    var known = new HashMap<String, String>();
    for (int i = 0; i < columns.names().size(); i++) {
      if (i != columns.at("participant") && !csv.isEmpty(i)) {
        known.put(columns.names().get(i), csv.text(i));
      }
    }
    attributes.put(participant, known);
  }

  /// The attributes of a participant; none, if the file does not name it.
  Map<String, String> of(String participant) {
    return attributes.getOrDefault(participant, Map.of());
  }
}
