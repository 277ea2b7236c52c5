package org.weft.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weft.assessment.ItemEvidence;
import org.weft.benchmark.result.NodeResult;
import org.weft.scoring.score.Derivation;

/// Writes the annex: every answer, in the order of the framework.
final class AnnexWriting {
  private final Material material;
  private final Wording words;

  AnnexWriting(Material material) {
    this.material = material;
    this.words = material.words();
  }

  List<Annex> annex() {
    var tree = material.version().model().tree();
    Map<String, List<Annex.Given>> byArea = new LinkedHashMap<>();
    tree.top().forEach(a -> byArea.put(a.code(), new ArrayList<>()));
    for (var node : material.nodes()) {
      if (node.derivation() instanceof Derivation.OfItem item) {
        byArea
            .getOrDefault(tree.path(node.node()).getFirst().code(), new ArrayList<>())
            .add(given(node, item));
      }
    }
    var annex = new ArrayList<Annex>();
    for (var area : tree.top()) {
      annex.add(
          new Annex(
              annex.size() + 1,
              words.say(area.title()),
              byArea.getOrDefault(area.code(), List.of())));
    }
    return annex;
  }

  private Annex.Given given(NodeResult node, Derivation.OfItem derivation) {
    var item = material.version().model().tree().findItem(node.node()).orElseThrow();
    var evidence =
        material.evidence().getOrDefault(node.node(), List.of()).stream()
            .filter(e -> e.instance().equals(node.instance()))
            .toList();
    return new Annex.Given(
        item.code(),
        node.instance(),
        words.say(item.ask()),
        derivation.cause().hidden()
            ? words.say("report.answer.hidden")
            : words.answer(item, derivation.answer()),
        words.score(node.score()),
        evidence.stream().map(ItemEvidence::note).filter(n -> !n.isEmpty()).toList(),
        evidence.stream().map(ItemEvidence::link).filter(l -> !l.isEmpty()).toList(),
        material.derivation(node.node()));
  }
}
