package org.weft.scoring.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Reception;
import org.weft.scoring.model.Framework;
import org.weft.scoring.yaml.Excerpts;

/// Reads and checks the answers of many participants.
final class AnswersFile {

  private static final List<String> REQUIRED = List.of("participant", "item", "answer");
  private static final List<String> KNOWN =
      List.of("participant", "item", "answer", "period", "instance");

  /// Longer words than these are not kept where nothing depends on them.
  private static final int SHORT = 32;

  private static final String ELLIPSIS = "…";

  private final Framework framework;
  private final Wording wording;
  private final @Nullable String explained;
  private final Intake intake;
  private final Problems problems;

  private final KeptAnswers kept;

  /// @param explained the participant whose words are kept whole, to be shown; null for none
  AnswersFile(Framework framework, Problems problems, @Nullable String explained) {
    this.framework = framework;
    this.wording = new Wording(framework);
    this.explained = explained;
    this.intake = new Intake(framework);
    this.problems = problems;
    this.kept = new KeptAnswers(framework, intake);
  }

  KeptAnswers kept() {
    return kept;
  }

  void read(InputStream in, String file) throws IOException {
    try {
      var csv = new CsvRows(in, file, problems);
      if (!csv.next()) {
        problems.add(file, 1, "The file is empty. The first line names the columns.");
        return;
      }
      var columns = header(csv);
      if (columns.isPresent()) {
        while (csv.next()) {
          row(csv, columns.get());
        }
      }
    } catch (CsvRows.Unreadable e) {
      // Already among the problems.
    }
  }

  private static Optional<Columns> header(CsvRows csv) {
    var columns = Columns.of(csv);
    for (var name : columns.names()) {
      if (!name.isBlank() && !KNOWN.contains(name)) {
        csv.fault(
            csv.line(),
            "The column “%s” is not known. Known are: %s."
                .formatted(Excerpts.of(name), String.join(", ", KNOWN)));
      }
    }
    boolean complete = true;
    for (var name : REQUIRED) {
      if (!columns.has(name)) {
        complete = false;
        csv.fault(csv.line(), "The column “%s” is missing.".formatted(name));
      }
    }
    return complete ? Optional.of(columns) : Optional.empty();
  }

  private void row(CsvRows csv, Columns columns) {
    if (!csv.sound() || !columns.fits(csv)) {
      return;
    }
    if (csv.isEmpty(columns.at("participant"))) {
      csv.fault(csv.line(), "The participant is missing.");
    }
    var item = csv.text(columns.at("item"));
    var instance = columns.has("instance") ? csv.text(columns.at("instance")) : "";
    var reception = intake.gathering().put(instance, item, csv.text(columns.at("answer")));
    if (reception instanceof Reception.Refused(var refusal)) {
      csv.fault(csv.line(), refusal.sentence());
    }
    if (framework.tree().findItem(item).isPresent() && !csv.isEmpty(columns.at("participant"))) {
      keep(csv, columns);
    }
  }

  private void keep(CsvRows csv, Columns columns) {
    int participant = name(csv, columns, "participant", kept.participants);
    int period = name(csv, columns, "period", kept.periods);
    int instance = name(csv, columns, "instance", kept.instances);
    int place = kept.places.id(kept.cases.id(participant, period), instance);
    int before = kept.rows.size();
    int row = kept.rows.id(place, csv.id(columns.at("item"), kept.items));
    if (row < before) {
      csv.fault(
          csv.line(),
          "The item “%s” is answered twice for the same participant%s; the first time in line %d."
              .formatted(
                  kept.items.get(kept.rows.second(row)), among(columns), kept.lines.get(row)));
    } else {
      kept.answers.add(
          isLongWinded(csv, columns)
              ? kept.texts.id(ELLIPSIS)
              : csv.id(columns.at("answer"), kept.texts));
      kept.lines.add((int) csv.line());
    }
  }

  private boolean isLongWinded(CsvRows csv, Columns columns) {
    var answer = csv.text(columns.at("answer"));
    return answer.length() > SHORT
        && !answer.isBlank()
        && wording.isIdle(csv.text(columns.at("item")))
        && !csv.text(columns.at("participant")).equals(explained);
  }

  /// The number of a name that results repeat; a name that comes for the first time is looked at.
  private static int name(CsvRows csv, Columns columns, String what, Names names) {
    int before = names.size();
    int id = columns.has(what) ? csv.id(columns.at(what), names) : names.id("");
    if (names.size() > before) {
      Formulas.refusal(what, names.get(id)).ifPresent(words -> csv.fault(csv.line(), words));
    }
    return id;
  }

  private static String among(Columns columns) {
    return (columns.has("period") ? ", period" : "")
        + (columns.has("instance") ? ", instance" : "");
  }
}
