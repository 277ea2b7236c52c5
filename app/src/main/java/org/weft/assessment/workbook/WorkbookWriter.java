package org.weft.assessment.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.paper.QuestionWords;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.questionnaire.Section;
import org.weft.site.Page;

/// Writes the questionnaire of an assessment as a workbook: a sheet to read first, one sheet per
/// area, and hidden ones for the way back.
final class WorkbookWriter {
  /// Locks against slips; the first sheet names it to everybody.
  static final String PASSWORD = "weft";

  private static final int FIRST_WIDTH = 100;

  private final Page page;
  private final Dossier dossier;
  private final QuestionWords words;
  private final Map<List<String>, Range> lists = new LinkedHashMap<>();

  WorkbookWriter(Page page, Dossier dossier) {
    this.page = page;
    this.dossier = dossier;
    this.words = new QuestionWords(dossier.framework(), page);
  }

  void write(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Weft", "1.0")) {
      book.properties().setTitle(title());
      readFirst(book.newWorksheet(page.say("workbook.sheet.first")));
      var sheets = new LinkedHashMap<Section, Worksheet>();
      for (var section : dossier.questionnaire().sections()) {
        sheets.put(section, book.newWorksheet(name(section)));
      }
      var hidden = book.newWorksheet(Layout.LISTS);
      for (var section : sheets.entrySet()) {
        var sheet = section.getValue();
        new AreaSheet(page, dossier, words, sheet, labels -> list(hidden, labels))
            .write(section.getKey());
        sheet.finish();
      }
      hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
      origin(book.newWorksheet(Layout.ORIGIN));
    }
  }

  private String title() {
    return page.say(
        "workbook.title",
        dossier.framework().title(page.language()),
        dossier.city().name(),
        dossier.assessment().period());
  }

  private void readFirst(Worksheet sheet) {
    sheet.width(Layout.KEY, 2);
    sheet.width(Layout.CODE, FIRST_WIDTH);
    sheet.value(0, Layout.CODE, Neutral.write(title()));
    sheet.style(0, Layout.CODE).bold().fontSize(16).wrapText(true).set();
    var lines =
        List.of(
            page.say("workbook.first.what"),
            page.say("workbook.first.answer"),
            page.say("workbook.first.several"),
            page.say("workbook.first.back"),
            page.say("workbook.first.conflict"),
            page.say("workbook.first.locked", PASSWORD));
    for (int i = 0; i < lines.size(); i++) {
      sheet.value(2 + i, Layout.CODE, lines.get(i));
      sheet.style(2 + i, Layout.CODE).wrapText(true).verticalAlignment("top").set();
      sheet.rowHeight(2 + i, Rows.height(Rows.lines(lines.get(i), FIRST_WIDTH)));
    }
    if (dossier.assessment().illustrative()) {
      sheet.value(9, Layout.CODE, page.say("workbook.illustrative"));
      sheet.style(9, Layout.CODE).bold().wrapText(true).set();
    }
    sheet.fitToWidth((short) 1);
    sheet.protect(PASSWORD);
  }

  /// The range of the hidden sheet that holds these words, in a column of its own.
  private Range list(Worksheet hidden, List<String> labels) {
    return lists.computeIfAbsent(
        labels,
        _ -> {
          var column = lists.size();
          for (int row = 0; row < labels.size(); row++) {
            hidden.value(row, column, Neutral.write(labels.get(row)));
          }
          return hidden.range(0, column, labels.size() - 1, column);
        });
  }

  /// What the workbook is, and which answers its reader saw.
  private void origin(Worksheet sheet) {
    var rows =
        List.of(
            List.of("format", Layout.FORMAT),
            List.of("framework", dossier.framework().framework()),
            List.of("version", dossier.framework().version()),
            List.of("assessment", dossier.assessment().id().value().toString()),
            List.of("language", page.language()));
    int row = 0;
    for (var line : rows) {
      sheet.value(row, 0, line.getFirst());
      sheet.value(row++, 1, line.getLast());
    }
    for (var section : dossier.questionnaire().sections()) {
      for (var ask : section.asks()) {
        sheet.value(row, 0, "seen");
        sheet.value(row, 1, ask.key().token());
        sheet.value(row++, 2, SavedAnswer.seen(dossier.answer(ask.key())));
      }
    }
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    sheet.protect(PASSWORD);
  }

  /// A tab's name: at most 31 characters and none of those that spreadsheets refuse.
  private String name(Section section) {
    var title = words.say(section.area().title()).replaceAll("[\\[\\]:*?/\\\\']", " ");
    var name = section.number() + " " + title.replaceAll("\\s+", " ").strip();
    return name.length() <= 31 ? name : name.substring(0, 30).strip() + "…";
  }
}
