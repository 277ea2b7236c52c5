package org.weft.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.weft.benchmark.result.NodeResult;
import org.weft.report.Annex;
import org.weft.scoring.score.Derivation;

/// Sets a result as a workbook.
final class ReportWorkbook {
  private ReportWorkbook() {}

  /// A workbook with the summary, the areas and the answers. Texts are written as texts, so nothing
  /// a city wrote runs as a formula.
  static byte[] write(ReportMaterial material) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Weft", "1.0")) {
      summary(workbook.newWorksheet(material.say("report.sheet.summary")), material);
      areas(workbook.newWorksheet(material.say("report.sheet.areas")), material);
      answers(workbook.newWorksheet(material.say("report.sheet.answers")), material);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void summary(Worksheet sheet, ReportMaterial material) {
    var report = material.report();
    sheet.width(0, 34);
    sheet.width(1, 90);
    sheet.value(0, 0, report.cover().title());
    sheet.style(0, 0).bold().set();
    int row = 1;
    if (report.cover().illustrative()) {
      sheet.value(row++, 0, material.say("report.illustrative"));
    }
    sheet.value(row++, 0, report.summary().finding());
    for (var figure : report.summary().figures()) {
      sheet.value(row, 0, figure.label());
      sheet.value(row++, 1, (figure.value() + " " + figure.note()).strip());
    }
    for (var fact : report.cover().facts()) {
      sheet.value(row, 0, fact.term());
      sheet.value(row++, 1, fact.value());
    }
    for (var sentence : report.method().sentences()) {
      sheet.value(row++, 0, sentence);
    }
  }

  private static void areas(Worksheet sheet, ReportMaterial material) {
    head(
        sheet,
        material,
        "report.sheet.code",
        "report.bars.area",
        "report.parts.score",
        "report.fact.coverage",
        "report.bars.group");
    sheet.width(1, 44);
    int row = 1;
    var report = material.report();
    var words = material.words();
    for (var node : material.nodes()) {
      var area = node.instance().isEmpty() && node.derivation() instanceof Derivation.Combined;
      if (area) {
        sheet.value(row, 0, node.node());
        sheet.value(row, 1, words.title(node.node()));
        number(sheet, row, 2, node.score());
        sheet.value(row, 3, node.coverage());
        sheet.style(row, 3).format("0%").set();
        number(sheet, row++, 4, report.median(node.node()));
      }
    }
    sheet.freezePane(0, 1);
  }

  private static void number(Worksheet sheet, int row, int column, OptionalDouble number) {
    if (number.isPresent()) {
      sheet.value(row, column, number.getAsDouble());
      sheet.style(row, column).format("0.0").set();
    }
  }

  private static void answers(Worksheet sheet, ReportMaterial material) {
    head(
        sheet,
        material,
        "report.sheet.code",
        "report.annex.question",
        "report.annex.answer",
        "report.parts.score",
        "report.sheet.note");
    sheet.width(1, 60);
    sheet.width(2, 40);
    int row = 1;
    for (var area : material.report().annex()) {
      for (var given : area.answers()) {
        sheet.value(row, 0, given.code());
        sheet.value(row, 1, question(given));
        sheet.value(row, 2, given.answer());
        sheet.value(row, 4, notes(given));
        number(sheet, row++, 3, score(material, given));
      }
    }
    sheet.freezePane(0, 1);
  }

  private static OptionalDouble score(ReportMaterial material, Annex.Given given) {
    return material.nodes().stream()
        .filter(n -> n.node().equals(given.code()) && n.instance().equals(given.instance()))
        .findFirst()
        .map(NodeResult::score)
        .orElse(OptionalDouble.empty());
  }

  private static String question(Annex.Given given) {
    return given.instance().isEmpty()
        ? given.question()
        : given.instance() + ": " + given.question();
  }

  private static String notes(Annex.Given given) {
    return (String.join(" ", given.notes()) + " " + String.join(" ", given.links())).strip();
  }

  private static void head(Worksheet sheet, ReportMaterial material, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      sheet.value(0, i, material.say(keys[i]));
      sheet.style(0, i).bold().set();
    }
  }
}
