package org.weft.scoring.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Weight;

/// Which answers are only ever looked at for being there: texts that no condition compares.
///
/// A million of them need not lie in memory to be scored.
final class Wording {
  private final Set<String> idle = new HashSet<>();

  Wording(Framework framework) {
    framework.tree().items().stream()
        .filter(item -> item.kind() instanceof Kind.Prose || item.kind() instanceof Kind.File)
        .map(Item::code)
        .forEach(idle::add);
    framework.tree().areas().forEach(this::look);
    framework.tree().items().forEach(this::look);
    framework.levels().forEach(level -> look(level.when()));
    framework.recommendations().forEach(one -> look(one.when()));
  }

  /// Whether the words of an answer to the item mean nothing to any score.
  boolean isIdle(String item) {
    return idle.contains(item);
  }

  private void look(Node node) {
    look(node.when());
    if (node.weight() instanceof Weight.Cases(var cases)) {
      cases.forEach(one -> look(one.when()));
    }
  }

  private void look(List<Condition> conditions) {
    conditions.forEach(this::look);
  }

  private void look(@Nullable Condition condition) {
    switch (condition) {
      case Condition.OnItem(var item, var is, _, _) when is != null -> idle.remove(item);
      case Condition.All(var conditions) -> look(conditions);
      case Condition.Any(var conditions) -> look(conditions);
      case Condition.Not(var other) -> look(other);
      case null, default -> {}
    }
  }
}
