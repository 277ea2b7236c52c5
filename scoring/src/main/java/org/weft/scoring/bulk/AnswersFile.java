package org.weft.scoring.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Reception;
import org.weft.scoring.model.Framework;
import org.weft.scoring.yaml.Excerpts;

/// The answers of many participants, checked and kept in a few bytes each.
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

  final Names participants = new Names();
  private final Names periods = new Names();
  private final Names instances = new Names();
  private final Names items = new Names();
  private final Names texts = new Names();

  /// (participant, period)
  private final Pairs cases = new Pairs();

  /// (case, instance)
  private final Pairs places = new Pairs();

  /// (place, item), one for each row
  private final Pairs rows = new Pairs();

  private final Ints answers = new Ints();
  private final Ints lines = new Ints();

  /// @param explained the participant whose words are kept whole, to be shown; null for none
  AnswersFile(Framework framework, Problems problems, @Nullable String explained) {
    this.framework = framework;
    this.wording = new Wording(framework);
    this.explained = explained;
    this.intake = new Intake(framework);
    this.problems = problems;
    framework.tree().items().forEach(item -> items.id(item.code()));
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
    int participant = name(csv, columns, "participant", participants);
    int period = name(csv, columns, "period", periods);
    int instance = name(csv, columns, "instance", instances);
    int place = places.id(cases.id(participant, period), instance);
    int before = rows.size();
    int row = rows.id(place, csv.id(columns.at("item"), items));
    if (row < before) {
      csv.fault(
          csv.line(),
          "The item “%s” is answered twice for the same participant%s; the first time in line %d."
              .formatted(items.get(rows.second(row)), among(columns), lines.get(row)));
    } else {
      answers.add(
          isLongWinded(csv, columns) ? texts.id(ELLIPSIS) : csv.id(columns.at("answer"), texts));
      lines.add((int) csv.line());
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

  /// One participant in one period.
  record Case(int id, String participant, String period) {}

  int size() {
    return cases.size();
  }

  boolean isOf(int id, int participant) {
    return cases.first(id) == participant;
  }

  Case get(int id) {
    return new Case(id, participants.get(cases.first(id)), periods.get(cases.second(id)));
  }

  /// Participants in order of first appearance, each with its periods in order of theirs.
  int[] order() {
    return sorted(cases.size(), participants.size(), cases::first).order();
  }

  /// The rows by case, so that one case after another can be scored.
  Sorted sorted() {
    return new Sorted(sorted(rows.size(), cases.size(), this::caseOf));
  }

  /// The numbers below `count` in the order of their groups, and where each group begins.
  private record Grouped(int[] starts, int[] order) {}

  private static Grouped sorted(int count, int groups, IntUnaryOperator group) {
    var starts = new int[groups + 1];
    for (int i = 0; i < count; i++) {
      starts[group.applyAsInt(i) + 1]++;
    }
    for (int i = 0; i < groups; i++) {
      starts[i + 1] += starts[i];
    }
    var next = starts.clone();
    var order = new int[count];
    for (int i = 0; i < count; i++) {
      order[next[group.applyAsInt(i)]++] = i;
    }
    return new Grouped(starts, order);
  }

  private int caseOf(int row) {
    return places.first(rows.first(row));
  }

  /// Gives the answers of one case after another.
  final class Sorted {
    private final Grouped rowsByCase;

    private Sorted(Grouped rowsByCase) {
      this.rowsByCase = rowsByCase;
    }

    Answers of(Case one) {
      var gathering = intake.gathering();
      var starts = rowsByCase.starts();
      for (int i = starts[one.id()]; i < starts[one.id() + 1]; i++) {
        int row = rowsByCase.order()[i];
        gathering.put(
            instances.get(places.second(rows.first(row))),
            items.get(rows.second(row)),
            texts.get(answers.get(row)));
      }
      return gathering.answers();
    }
  }
}
