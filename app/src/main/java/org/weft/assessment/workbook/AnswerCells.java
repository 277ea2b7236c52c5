package org.weft.assessment.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.weft.assessment.paper.QuestionWords;
import org.weft.assessment.paper.QuestionWords.Choice;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;

/// The cells in which people answer: open where everything else is locked, with drop-downs and
/// limits as on the page.
final class AnswerCells {
  private final Page page;
  private final QuestionWords words;
  private final Worksheet sheet;
  private final Function<List<String>, Range> lists;

  /// @param lists finds the range that holds the labels of a drop-down
  AnswerCells(
      Page page, QuestionWords words, Worksheet sheet, Function<List<String>, Range> lists) {
    this.page = page;
    this.words = words;
    this.sheet = sheet;
    this.lists = lists;
  }

  /// The cell of an answer that is one word, number, date or text.
  void answer(int row, Item item, String value) {
    var choices = DropDown.of(words, item);
    var word = label(choices, value);
    if (!word.isEmpty()) {
      text(row, word);
    } else {
      typed(row, item.kind(), value);
    }
    open(row);
    switch (item.kind()) {
      case Kind.YesNo _, Kind.Choice _ ->
          dropDown(row, choices.stream().map(Choice::label).toList());
      case Kind.Numeric number ->
          cell(row)
              .validateWithFormula(limits(row, number, choices))
              .errorStyle(DataValidationErrorStyle.STOP)
              .showErrorMessage(true)
              .errorTitle(page.say("workbook.stop"))
              .error(page.say("workbook.stop.number"));
      case Kind.Day _, Kind.Prose _, Kind.File _, Kind.Choices _ -> {}
    }
  }

  private void typed(int row, Kind kind, String value) {
    if (value.isEmpty()) {
      return;
    }
    var number =
        kind instanceof Kind.Numeric ? Decimals.parse(value) : java.util.OptionalDouble.empty();
    if (number.isPresent()) {
      sheet.value(
          row, Layout.ANSWER, new java.math.BigDecimal(Decimals.plain(number.getAsDouble())));
    } else if (kind instanceof Kind.Day) {
      date(row, value);
    } else {
      text(row, value);
    }
  }

  private void date(int row, String value) {
    try {
      sheet.value(row, Layout.ANSWER, LocalDate.parse(value));
      sheet.style(row, Layout.ANSWER).format("yyyy-mm-dd").set();
    } catch (DateTimeParseException e) {
      text(row, value);
    }
  }

  void open(int at) {
    sheet
        .style(at, Layout.ANSWER)
        .fillColor("F1EEE4")
        .borderStyle("thin")
        .borderColor("767B90")
        .wrapText(true)
        .verticalAlignment("top")
        .protectionOption(ProtectionOption.LOCKED, false)
        .set();
  }

  void dropDown(int at, List<String> labels) {
    cell(at)
        .validateWithList(lists.apply(labels))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(page.say("workbook.stop"))
        .error(page.say("workbook.stop.choose"));
  }

  private Range cell(int at) {
    return sheet.range(at, Layout.ANSWER, at, Layout.ANSWER);
  }

  /// Within the limits of the question, or one of the words beside it. The writer of workbooks puts
  /// a formula into the file as it is, so it is written as XML.
  private String limits(int row, Kind.Numeric number, List<Choice> words) {
    var cell = "D" + (row + 1);
    var least = number.min();
    var most = number.max();
    var inside =
        "AND(ISNUMBER(%s)%s%s)"
            .formatted(
                cell,
                least == null ? "" : ",NOT(" + cell + "&lt;" + Decimals.plain(least) + ")",
                most == null ? "" : ",NOT(" + cell + "&gt;" + Decimals.plain(most) + ")");
    return words.isEmpty()
        ? inside
        : "OR(%s%s)"
            .formatted(
                inside,
                words.stream()
                    .map(w -> ",%s=\"%s\"".formatted(cell, quoted(w.label())))
                    .collect(Collectors.joining()));
  }

  private static String quoted(String label) {
    return label
        .replace("\"", "\"\"")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  static String label(List<Choice> choices, String code) {
    return choices.stream()
        .filter(c -> c.code().equals(code))
        .map(Choice::label)
        .findFirst()
        .orElse("");
  }

  private void text(int row, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, Layout.ANSWER, Neutral.write(text));
    }
  }
}
