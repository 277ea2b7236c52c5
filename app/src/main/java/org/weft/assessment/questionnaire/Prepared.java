package org.weft.assessment.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.score.Scoring;

/// A framework made ready for answering, once for all cities.
///
/// @param deciding what the conditions of questions say of each item that they name
/// @param counting the items that are not optional
public record Prepared(
    Framework framework,
    Intake intake,
    Scoring scoring,
    Map<String, List<Condition.OnItem>> deciding,
    Set<String> counting) {

  public static Prepared of(Framework framework) {
    var conditions = new ArrayList<Condition.OnItem>();
    framework.tree().asWritten().forEach(node -> collect(node.when(), conditions));
    return new Prepared(
        framework,
        new Intake(framework),
        new Scoring(framework),
        Map.copyOf(conditions.stream().collect(Collectors.groupingBy(Condition.OnItem::item))),
        Counting.of(framework));
  }

  /// Whether a question may be opened or closed by one answer to an item in the place of another.
  ///
  /// @param before as framework files write answers, empty for none
  /// @param given the same
  public boolean decides(String item, String before, String given) {
    var single = framework.tree().findItem(item).filter(Prepared::isOneOption).isPresent();
    return deciding.getOrDefault(item, List.of()).stream()
        .anyMatch(condition -> !single || isTurned(condition, before, given));
  }

  private static boolean isOneOption(Item item) {
    return item.kind() instanceof Kind.Choice;
  }

  /// For an item whose answer is one option.
  private static boolean isTurned(Condition.OnItem condition, String before, String given) {
    var is = condition.is();
    return !condition.bounds().isEmpty()
        || condition.answered()
        || (is != null && is.contains(before) != is.contains(given));
  }

  private static void collect(@Nullable Condition condition, List<Condition.OnItem> items) {
    switch (condition) {
      case null -> {}
      case Condition.OnItem on -> items.add(on);
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
