package org.weft.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.benchmark.Derivations;
import org.weft.benchmark.NodeResult;
import org.weft.benchmark.Result;
import org.weft.framework.FrameworkVersion;
import org.weft.report.Annex;
import org.weft.report.Report;
import org.weft.report.Wording;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.score.Derivation;
import org.weft.site.Page;
import org.weft.site.csv.CsvText;
import tools.jackson.databind.json.JsonMapper;

/// Sets a result as JSON, CSV and a workbook.
@Component
class ReportFiles {
  /// What a file is made of.
  record Material(
      Page page, FrameworkVersion version, Result result, Report report, List<NodeResult> nodes) {}

  private final Derivations derivations;
  private final JsonMapper json;

  ReportFiles(Derivations derivations, JsonMapper json) {
    this.derivations = derivations;
    this.json = json;
  }

  /// Everything that is needed to compute the result again, and every step of it.
  byte[] json(Material material) {
    var result = material.result();
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("city", material.report().cover().city());
    all.put("cityId", result.city().value());
    all.put("assessment", result.assessment().value());
    all.put("revision", result.revision());
    all.put("framework", material.version().framework());
    all.put("frameworkVersion", material.version().version());
    all.put("frameworkSha256", material.version().sha256());
    all.put("period", result.period());
    all.put("computedAt", result.computedAt().toString());
    all.put("program", result.program());
    all.put("visibility", result.visibility().word());
    all.put("illustrative", result.illustrative());
    all.put("attributes", result.attributes());
    all.put("overall", number(result.overall()));
    all.put("coverage", result.coverage());
    all.put("level", result.level());
    all.put("recommendations", result.recommendations());
    all.put("method", material.report().method().sentences());
    all.put("nodes", material.nodes().stream().map(n -> node(material, n)).toList());
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  private Map<String, @Nullable Object> node(Material material, NodeResult node) {
    var one = new LinkedHashMap<String, @Nullable Object>();
    one.put("node", node.node());
    if (!node.instance().isEmpty()) {
      one.put("instance", node.instance());
    }
    one.put("title", words(material).title(node.node()));
    one.put("score", number(node.score()));
    one.put("coverage", node.coverage());
    if (node.derivation() instanceof Derivation.OfItem item) {
      one.put("answer", item.answer().raw());
    }
    one.put("derivation", json.readTree(derivations.write(node.derivation())));
    return one;
  }

  private static Wording words(Material material) {
    return new Wording(material.page(), material.version());
  }

  private static @Nullable Double number(OptionalDouble score) {
    return score.isPresent() ? (Double) score.getAsDouble() : null;
  }

  /// The scores, with all their digits.
  String scores(Material material) {
    var result = material.result();
    var words = words(material);
    return CsvText.of(
        List.of("participant", "period", "node", "instance", "title", "score", "coverage"),
        material.nodes().stream()
            .map(n ->
                List.of(
                    material.report().cover().city(),
                    result.period(),
                    n.node(),
                    n.instance(),
                    words.title(n.node()),
                    n.score().isPresent() ? Decimals.plain(n.score().getAsDouble()) : "",
                    Decimals.plain(n.coverage())))
            .toList());
  }

  /// The answers in the format that scores again what was scored here.
  String answers(Material material) {
    return CsvText.of(
        List.of("participant", "period", "instance", "item", "answer"),
        material.nodes().stream()
            .filter(n -> n.derivation() instanceof Derivation.OfItem)
            .map(n ->
                List.of(
                    material.report().cover().city(),
                    material.result().period(),
                    n.instance(),
                    n.node(),
                    ((Derivation.OfItem) n.derivation()).answer().raw()))
            .toList());
  }

  /// A workbook with the summary, the areas and the answers. Texts are written as texts, so nothing
  /// a city wrote runs as a formula.
  byte[] workbook(Material material) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Weft", "1.0")) {
      summary(workbook.newWorksheet(say(material, "report.sheet.summary")), material);
      areas(workbook.newWorksheet(say(material, "report.sheet.areas")), material);
      answers(workbook.newWorksheet(say(material, "report.sheet.answers")), material);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String say(Material material, String key) {
    return material.page().say(key);
  }

  private static void summary(Worksheet sheet, Material material) {
    var report = material.report();
    sheet.width(0, 34);
    sheet.width(1, 90);
    sheet.value(0, 0, report.cover().title());
    sheet.style(0, 0).bold().set();
    int row = 1;
    if (report.cover().illustrative()) {
      sheet.value(row++, 0, say(material, "report.illustrative"));
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

  private static void areas(Worksheet sheet, Material material) {
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
    var words = words(material);
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

  private static void answers(Worksheet sheet, Material material) {
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

  private static OptionalDouble score(Material material, Annex.Given given) {
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

  private static void head(Worksheet sheet, Material material, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      sheet.value(0, i, say(material, keys[i]));
      sheet.style(0, i).bold().set();
    }
  }
}
