package org.weft.assessment.questionnaire;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.score.Scoring;

/// A framework made ready for answering, once for all cities.
///
/// @param deciding the items that conditions of other questions name
public record Prepared(Framework framework, Intake intake, Scoring scoring, Set<String> deciding) {

  public static Prepared of(Framework framework) {
    var deciding = new HashSet<String>();
    framework.tree().asWritten().forEach(node -> collect(node.when(), deciding));
    return new Prepared(
        framework, new Intake(framework), new Scoring(framework), Set.copyOf(deciding));
  }

  private static void collect(@Nullable Condition condition, Set<String> items) {
    switch (condition) {
      case null -> {}
      case Condition.OnItem on -> items.add(on.item());
      case Condition.All(var all) -> all.forEach(c -> collect(c, items));
      case Condition.Any(var any) -> any.forEach(c -> collect(c, items));
      case Condition.Not(var inner) -> collect(inner, items);
      case Condition.OnAttribute _, Condition.OnArea _, Condition.OnTag _ -> {}
    }
  }

  /// The code of the top area an item stands in.
  public String section(String item) {
    return framework.tree().path(item).getFirst().code();
  }
}
