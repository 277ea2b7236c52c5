package org.weft.report;

import java.util.List;
import java.util.stream.Collectors;
import org.weft.benchmark.result.NodeResult;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Option;
import org.weft.scoring.score.Derivation;

/// Sorts what answers say into what is there and what is not there yet, in the words of the options
/// themselves.
final class Saying {
  /// From here on, of 100, an answer says that something is there.
  private static final double THERE = 50;

  private final Material material;
  private final Wording words;

  Saying(Material material) {
    this.material = material;
    this.words = material.words();
  }

  /// Adds what one answer says to one or both lists.
  void about(NodeResult node, List<Chapter.Statement> does, List<Chapter.Statement> missing) {
    if (!(node.derivation() instanceof Derivation.OfItem derivation)) {
      return;
    }
    var item = material.version().model().tree().findItem(node.node()).orElseThrow();
    var answer = derivation.answer();
    if (item.kind() instanceof Kind.Choices choices && answer instanceof Answer.Chosen chosen) {
      ticked(node, item, choices, chosen, does, missing);
    } else if (node.score().orElse(0) >= THERE) {
      does.add(statement(node, item, words.answer(item, answer)));
    } else {
      missing.add(statement(node, item, words.answer(item, answer)));
    }
  }

  /// Of several choices the ticked ones are there; those that would give points are not.
  private void ticked(
      NodeResult node,
      Item item,
      Kind.Choices choices,
      Answer.Chosen chosen,
      List<Chapter.Statement> does,
      List<Chapter.Statement> missing) {
    var there =
        choices.options().stream()
            .filter(o -> chosen.codes().contains(o.code()) && points(o) > 0)
            .toList();
    var absent =
        choices.options().stream()
            .filter(o -> !chosen.codes().contains(o.code()) && points(o) > 0)
            .toList();
    if (!there.isEmpty()) {
      does.add(statement(node, item, labels(there)));
    }
    if (there.isEmpty()) {
      missing.add(statement(node, item, words.answer(item, chosen)));
    } else if (!absent.isEmpty() && node.score().orElse(0) < 100) {
      missing.add(statement(node, item, words.say("report.not", labels(absent))));
    }
  }

  private static double points(Option option) {
    var points = option.points();
    return points == null ? 0 : points;
  }

  private String labels(List<Option> options) {
    return options.stream()
        .map(o -> words.say(o.label()))
        .collect(Collectors.joining(words.say("report.list.between")));
  }

  private Chapter.Statement statement(NodeResult node, Item item, String answer) {
    var question = words.say(item.ask());
    return new Chapter.Statement(
        item.code(),
        node.instance().isEmpty() ? question : node.instance() + ": " + question,
        answer,
        material.question(item.code()));
  }
}
