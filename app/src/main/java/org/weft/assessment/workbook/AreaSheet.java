package org.weft.assessment.workbook;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.paper.QuestionWords;
import org.weft.assessment.paper.QuestionWords.Choice;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.Section;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;

/// One area of the questionnaire as a sheet: a row per question, and a row per option where several
/// can be chosen.
final class AreaSheet {
  private static final int QUESTION_WIDTH = 58;
  private static final int ANSWER_WIDTH = 42;
  private static final int HELP_WIDTH = 52;
  private static final int SAVED_WIDTH = 26;

  private final Page page;
  private final Dossier dossier;
  private final QuestionWords words;
  private final Worksheet sheet;
  private final AnswerCells cells;
  private int row = Layout.HEADS + 1;

  AreaSheet(
      Page page,
      Dossier dossier,
      QuestionWords words,
      Worksheet sheet,
      Function<List<String>, Range> lists) {
    this.page = page;
    this.dossier = dossier;
    this.words = words;
    this.sheet = sheet;
    this.cells = new AnswerCells(page, words, sheet, lists);
  }

  void write(Section section) {
    columns();
    text(0, Layout.CODE, section.number() + "  " + words.say(section.area().title()));
    sheet.style(0, Layout.CODE).bold().fontSize(16).set();
    text(1, Layout.CODE, words.say(section.area().intro()));
    sheet.range(1, Layout.CODE, 1, Layout.SAVED).style().wrapText(true).merge().set();
    sheet.rowHeight(1, 46);
    heads();
    for (var line : section.lines()) {
      switch (line) {
        case Line.Heading heading -> heading(words.say(heading.area().title()));
        case Line.Round round ->
            heading(words.say(round.area().title()) + ": " + round.instance().name());
        case Line.More _ -> {}
        case Line.Ask ask -> question(ask);
      }
    }
    sheet.freezePane(Layout.QUESTION, Layout.HEADS + 1);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.repeatRows(Layout.HEADS);
    sheet.protect(WorkbookWriter.PASSWORD);
  }

  private void columns() {
    sheet.hideColumn(Layout.KEY);
    sheet.width(Layout.CODE, 9);
    sheet.width(Layout.QUESTION, QUESTION_WIDTH);
    sheet.width(Layout.ANSWER, ANSWER_WIDTH);
    sheet.width(Layout.HELP, HELP_WIDTH);
    sheet.width(Layout.SAVED, SAVED_WIDTH);
  }

  private void heads() {
    var heads = List.of("code", "question", "answer", "help", "saved");
    for (int i = 0; i < heads.size(); i++) {
      text(Layout.HEADS, Layout.CODE + i, page.say("workbook.head." + heads.get(i)));
    }
    sheet
        .range(Layout.HEADS, Layout.CODE, Layout.HEADS, Layout.SAVED)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor("1C2240")
        .set();
  }

  private void heading(String title) {
    text(row, Layout.CODE, title);
    sheet.style(row++, Layout.CODE).bold().fontSize(12).set();
  }

  private void question(Line.Ask ask) {
    var item = ask.item();
    text(row, Layout.KEY, ask.key().token());
    text(row, Layout.CODE, item.code());
    text(row, Layout.QUESTION, words.say(item.ask()));
    text(row, Layout.HELP, help(ask));
    text(row, Layout.SAVED, saved(ask));
    sheet
        .range(row, Layout.CODE, row, Layout.SAVED)
        .style()
        .wrapText(true)
        .verticalAlignment("top")
        .set();
    sheet.style(row, Layout.QUESTION).bold().wrapText(true).verticalAlignment("top").set();
    var value = dossier.values().getOrDefault(ask.key(), "");
    heighten(words.say(item.ask()), help(ask), saved(ask), value);
    if (item.kind() instanceof Kind.Choices) {
      several(ask, value);
    } else if (item.kind() instanceof Kind.File) {
      text(row++, Layout.ANSWER, page.say("workbook.file"));
    } else {
      cells.answer(row, item, value);
      row++;
    }
  }

  /// A row for the words beside the options, then one row with yes or no for each option.
  private void several(Line.Ask ask, String value) {
    var item = ask.item();
    var codes = List.of(value.split(";"));
    var beside = DropDown.distinct(words.words(item));
    if (beside.isEmpty()) {
      text(row, Layout.ANSWER, page.say("workbook.below"));
    } else {
      text(row, Layout.ANSWER, AnswerCells.label(beside, value));
      cells.open(row);
      cells.dropDown(row, beside.stream().map(Choice::label).toList());
    }
    row++;
    var yesNo = List.of(page.say("framework.yes"), page.say("framework.no"));
    var given = !value.isEmpty() && AnswerCells.label(beside, value).isEmpty();
    for (var option : DropDown.distinct(words.choices(item))) {
      text(row, Layout.KEY, Layout.option(ask.key(), option.code()));
      text(row, Layout.QUESTION, option.label());
      sheet.style(row, Layout.QUESTION).wrapText(true).indent(2).verticalAlignment("top").set();
      text(row, Layout.ANSWER, given ? yesNo.get(codes.contains(option.code()) ? 0 : 1) : "");
      cells.open(row);
      cells.dropDown(row++, yesNo);
    }
  }

  /// Makes the row as high as its texts need. Not every program that opens or prints a workbook
  /// does that by itself where text is wrapped.
  private void heighten(String question, String help, String saved, String answer) {
    var lines =
        IntStream.of(
                Rows.lines(question, QUESTION_WIDTH - 8), // bold letters are wider
                Rows.lines(help, HELP_WIDTH),
                Rows.lines(saved, SAVED_WIDTH),
                Rows.lines(answer, ANSWER_WIDTH))
            .max()
            .orElse(1);
    sheet.rowHeight(row, Rows.height(lines));
  }

  private String help(Line.Ask ask) {
    var when = words.when(ask.item().when());
    var away = ask.applies() ? "" : page.say("workbook.away");
    var unit = ask.item().kind() instanceof Kind.Numeric number ? words.say(number.unit()) : "";
    return String.join(
            " ", List.of(away, when, words.hint(ask.item()), unit, words.say(ask.item().help())))
        .replaceAll(" {2,}", " ")
        .strip();
  }

  private String saved(Line.Ask ask) {
    var answer = dossier.answer(ask.key());
    return answer == null || !answer.isGiven()
        ? ""
        : page.say(
            "paper.saved", dossier.person(answer.savedBy()).name(), page.moment(answer.savedAt()));
  }

  private void text(int at, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(at, column, Neutral.write(text));
    }
  }
}
