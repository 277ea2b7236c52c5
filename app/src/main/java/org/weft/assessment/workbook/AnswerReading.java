package org.weft.assessment.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.Given;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.workbook.Filled.Answer;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;

/// Turns the cells of a workbook into answers, each checked as a form's field is.
final class AnswerReading {
  private final Dossier dossier;
  private final DropDown words;
  private final Filled filled;
  private final Locale locale;
  private final List<CellFault> faults = new ArrayList<>();

  AnswerReading(Dossier dossier, DropDown words, Filled filled, Locale locale) {
    this.dossier = dossier;
    this.words = words;
    this.filled = filled;
    this.locale = locale;
  }

  /// An answer that stands in the workbook.
  record Read(Line.Ask ask, String value) {}

  List<CellFault> faults() {
    return List.copyOf(faults);
  }

  /// The answers of all rows that are there; a row that was deleted says nothing.
  ///
  /// @throws RefusedException when there are rows of questions that nobody asked
  List<Read> read() {
    var read = new ArrayList<Read>();
    var known = new HashSet<String>();
    for (var section : dossier.questionnaire().sections()) {
      for (var ask : section.asks()) {
        known.add(ask.key().token());
        ask.item().kind().options().forEach(o -> known.add(Layout.option(ask.key(), o.code())));
        value(ask).ifPresent(value -> read.add(new Read(ask, value)));
      }
    }
    if (!known.containsAll(filled.cells().keySet())) {
      throw new RefusedException(Refusal.KEYS_CHANGED);
    }
    return read;
  }

  private Optional<String> value(Line.Ask ask) {
    var cell = filled.cells().get(ask.key().token());
    if (cell == null || ask.item().kind() instanceof Kind.File) {
      return Optional.empty();
    }
    if (cell.formula()) {
      return fault(cell, ask, CellFault.Reason.FORMULA);
    }
    return switch (ask.item().kind()) {
      case Kind.YesNo _, Kind.Choice _ -> one(ask, cell);
      case Kind.Choices _ -> several(ask, cell);
      case Kind.Numeric _, Kind.Day _, Kind.Prose _, Kind.File _ -> typed(ask, cell);
    };
  }

  private Optional<String> one(Line.Ask ask, Answer cell) {
    if (cell.text().isBlank()) {
      return Optional.of("");
    }
    var item = ask.item();
    var code = words.option(item, cell.text()).or(() -> words.word(cell.text()));
    return code.isEmpty()
        ? fault(cell, ask, CellFault.Reason.NOT_AN_OPTION)
        : accept(ask, cell, List.of(code.get()), "");
  }

  /// The rows of the options together with the cell of the words beside them.
  private Optional<String> several(Line.Ask ask, Answer cell) {
    var ticked = new ArrayList<String>();
    var refused = 0;
    var rows = 0;
    for (var option : ask.item().kind().options()) {
      var row = filled.cells().get(Layout.option(ask.key(), option.code()));
      if (row == null || row.text().isBlank()) {
        continue;
      }
      rows++;
      var word = row.formula() ? Optional.<String>empty() : words.word(row.text());
      if (word.equals(Optional.of("yes"))) {
        ticked.add(option.code());
      } else if (word.equals(Optional.of("no"))) {
        refused++;
      } else {
        return fault(
            row, ask, row.formula() ? CellFault.Reason.FORMULA : CellFault.Reason.NOT_YES_OR_NO);
      }
    }
    var beside = words.word(cell.text()).filter(w -> !w.equals("yes") && !w.equals("no"));
    if (beside.isPresent() && !ticked.isEmpty()) {
      return fault(cell, ask, CellFault.Reason.BOTH);
    }
    if (beside.isEmpty() && isTyped(ask.item(), cell)) {
      return fault(cell, ask, CellFault.Reason.NOT_AN_OPTION);
    }
    var none = rows > 0 && refused == ask.item().kind().options().size();
    return accept(ask, cell, beside.map(List::of).orElse(none ? List.of(Codes.NONE) : ticked), "");
  }

  /// Whether there is more in the cell than the note that answers go below.
  private static boolean isTyped(Item item, Answer cell) {
    var beside =
        item.answering().unknown()
            || item.answering().notApplicable()
            || item.kind().options().stream().noneMatch(o -> o.exclusive());
    return beside && !cell.text().isBlank();
  }

  private Optional<String> typed(Line.Ask ask, Answer cell) {
    var item = ask.item();
    var word =
        words
            .word(cell.text())
            .filter(w -> w.equals(Codes.UNKNOWN) || w.equals(Codes.NOT_APPLICABLE))
            .filter(w ->
                w.equals(Codes.UNKNOWN)
                    ? item.answering().unknown()
                    : item.answering().notApplicable());
    if (word.isPresent()) {
      return accept(ask, cell, List.of(), word.get());
    }
    var text = item.kind() instanceof Kind.Day && cell.number() ? day(cell.text()) : cell.text();
    return accept(ask, cell, List.of(text), "");
  }

  private Optional<String> accept(Line.Ask ask, Answer cell, List<String> values, String word) {
    // a cell that is a number has a point as decimal sign, whatever its reader's notation
    var notation = cell.number() ? Locale.ROOT : locale;
    return switch (Given.read(dossier.prepared().intake(), ask.item(), values, word, notation)) {
      case Given.Value(var value) -> Optional.of(value);
      case Given.Wrong(var fault) -> fault(cell, ask, CellFault.Reason.of(fault));
    };
  }

  private Optional<String> fault(Answer cell, Line.Ask ask, CellFault.Reason reason) {
    faults.add(new CellFault(cell.sheet(), cell.place(), ask.item(), shown(cell.text()), reason));
    return Optional.empty();
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /// Spreadsheets count days from 30 December 1899.
  private static String day(String number) {
    try {
      var days = new java.math.BigDecimal(number).longValue();
      return days < 0 || days > 2_958_465
          ? number
          : LocalDate.of(1899, 12, 30).plusDays(days).toString();
    } catch (NumberFormatException e) {
      return number;
    }
  }
}
