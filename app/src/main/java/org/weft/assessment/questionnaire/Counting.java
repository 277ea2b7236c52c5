package org.weft.assessment.questionnaire;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Recommendation;
import org.weft.scoring.model.Weight;

/// Which questions of a framework the rest depends on: those that are required, those whose answer
/// gives points that weigh something, and those that a condition asks about, by code or by tag. The
/// others are optional: whether they are answered makes no difference to anything else.
final class Counting {
  private final Set<String> named = new HashSet<>();
  private final Set<String> tags = new HashSet<>();

  private Counting(Framework framework) {
    framework.tree().asWritten().forEach(this::node);
    framework.levels().stream().map(Level::when).forEach(this::name);
    framework.recommendations().stream().map(Recommendation::when).forEach(this::name);
  }

  /// The codes of the items that are not optional.
  static Set<String> of(Framework framework) {
    var counting = new Counting(framework);
    return framework.tree().items().stream()
        .filter(counting::counts)
        .map(Item::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean counts(Item item) {
    var weightless = item.weight() instanceof Weight.Fixed(var weight) && weight == 0;
    return item.answering().required()
        || (item.kind().scored() && !weightless)
        || named.contains(item.code())
        || (item.kind().scored() && item.tags().stream().anyMatch(tags::contains));
  }

  private void node(Node node) {
    name(node.when());
    if (node.weight() instanceof Weight.Cases(var cases)) {
      cases.forEach(one -> name(one.when()));
    }
  }

  private void name(@Nullable Condition condition) {
    Stream<Condition> inner =
        switch (condition) {
          case Condition.OnItem on -> {
            named.add(on.item());
            yield Stream.empty();
          }
          case Condition.OnTag on -> {
            tags.add(on.tag());
            yield Stream.empty();
          }
          case Condition.All(var all) -> all.stream();
          case Condition.Any(var any) -> any.stream();
          case Condition.Not(var not) -> Stream.of(not);
          case null, default -> Stream.empty();
        };
    inner.forEach(this::name);
  }
}
