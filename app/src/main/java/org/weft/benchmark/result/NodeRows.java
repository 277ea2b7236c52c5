package org.weft.benchmark.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.benchmark.ResultRow;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Tree;
import org.weft.scoring.score.Scored;

/// Lists the nodes of a scored framework in the order of result files: areas and questions, then
/// composites, then the overall score. A repeated area stands once with its one score and once for
/// each instance, as does everything in it for each instance.
final class NodeRows {
  private final Scored scored;
  private final Tree tree;
  private final List<NodeResult> rows = new ArrayList<>();

  NodeRows(Scored scored) {
    this.scored = scored;
    this.tree = scored.framework().tree();
  }

  List<NodeResult> list() {
    tree.top().forEach(area -> node(area, null));
    scored.framework().composites().forEach(c -> row(c.code(), null));
    row(Codes.OVERALL, null);
    return List.copyOf(rows);
  }

  private void node(Node node, @Nullable String instance) {
    row(node.code(), instance);
    switch (node) {
      case Item _ -> {}
      case Area area -> {
        var repeat = area.repeat();
        if (repeat == null || instance != null) {
          tree.children(area).forEach(child -> node(child, instance));
        } else {
          scored.instances(repeat.over()).forEach(one -> node(area, one));
        }
      }
    }
  }

  private void row(String code, @Nullable String instance) {
    var score = instance == null ? scored.of(code) : scored.of(code, instance);
    rows.add(
        new NodeResult(
            code,
            instance == null ? "" : instance,
            rows.size(),
            ResultRow.score(score.score()),
            score.coverage(),
            instance == null ? scored.derivation(code) : scored.derivation(code, instance)));
  }
}
