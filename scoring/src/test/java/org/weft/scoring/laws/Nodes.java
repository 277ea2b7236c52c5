package org.weft.scoring.laws;

import java.util.ArrayList;
import java.util.List;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Node;
import org.weft.scoring.score.Derivation.Combined;
import org.weft.scoring.score.NodeScore;
import org.weft.scoring.score.Scored;

/// What laws look at: everything that has a score, in each instance.
final class Nodes {
  /// A score with the derivation that tells how it came about.
  record Told(NodeScore score, Combined derivation) {}

  private Nodes() {}

  /// The nodes that combine others and have one score.
  static List<String> single(Framework framework) {
    var nodes = new ArrayList<String>();
    for (var area : framework.tree().areas()) {
      if (framework.tree().repeatAround(area.code()).isEmpty()) {
        nodes.add(area.code());
      }
    }
    nodes.add("composite");
    nodes.add("overall");
    return nodes;
  }

  /// The scores of all areas, items and composites, in the same order for the same answers.
  static List<NodeScore> scores(Framework framework, Scored scored) {
    var scores = new ArrayList<NodeScore>();
    single(framework).forEach(code -> scores.add(scored.of(code)));
    for (var area : framework.tree().areas()) {
      instances(framework, scored, area).forEach(one -> scores.add(scored.of(area.code(), one)));
    }
    for (var item : framework.tree().items()) {
      if (framework.tree().repeatAround(item.code()).isEmpty()) {
        scores.add(scored.of(item.code()));
      }
      instances(framework, scored, item).forEach(one -> scores.add(scored.of(item.code(), one)));
    }
    return scores;
  }

  /// Everything that is made of other scores.
  static List<Told> told(Framework framework, Scored scored) {
    var told = new ArrayList<Told>();
    for (var code : single(framework)) {
      told.add(new Told(scored.of(code), (Combined) scored.derivation(code)));
    }
    for (var area : framework.tree().areas()) {
      for (var one : instances(framework, scored, area)) {
        var derivation = (Combined) scored.derivation(area.code(), one);
        told.add(new Told(scored.of(area.code(), one), derivation));
      }
    }
    return told;
  }

  /// The instances in which a node has a score each, by name.
  private static List<String> instances(Framework framework, Scored scored, Node node) {
    var repeat =
        switch (node) {
          case Area area when area.repeat() != null -> area.repeat();
          case Area area ->
              framework.tree().repeatAround(area.code()).map(Area::repeat).orElse(null);
          case Item item ->
              framework.tree().repeatAround(item.code()).map(Area::repeat).orElse(null);
        };
    return repeat == null ? List.of() : scored.instances(repeat.over()).stream().sorted().toList();
  }
}
