package org.weft.report.web;

import java.util.List;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.score.Derivation;
import org.weft.site.csv.CsvText;

/// Sets a result as tables of scores and of answers.
final class ReportTables {
  private ReportTables() {}

  /// The scores, with all their digits.
  static String scores(ReportMaterial material) {
    var result = material.result();
    var words = material.words();
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
  static String answers(ReportMaterial material) {
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
}
