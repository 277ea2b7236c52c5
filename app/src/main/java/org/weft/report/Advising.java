package org.weft.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.weft.benchmark.result.Supposing;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Recommendation;
import org.weft.scoring.model.Tree;

/// Brings each recommendation to the area it is about, and says what following it would change.
final class Advising {
  private final Material material;
  private final Wording words;
  private final Supposing supposing;

  Advising(Material material, Supposing supposing) {
    this.material = material;
    this.words = material.words();
    this.supposing = supposing;
  }

  /// The recommendations that hold, by the code of their area; those about no single area under the
  /// empty text.
  Map<String, List<Chapter.Advice>> byArea() {
    var given = new LinkedHashSet<>(material.result().recommendations());
    var all = new LinkedHashMap<String, List<Chapter.Advice>>();
    for (var code : given) {
      find(code)
          .ifPresent(r -> {
            var area = areaOf(material.version().model(), r);
            all.computeIfAbsent(area.map(Area::code).orElse(""), _ -> new ArrayList<>())
                .add(advice(r, area));
          });
    }
    return all;
  }

  private Optional<Recommendation> find(String code) {
    return material.version().model().recommendations().stream()
        .filter(r -> r.code().equals(code))
        .findFirst();
  }

  private Chapter.Advice advice(Recommendation recommendation, Optional<Area> area) {
    return new Chapter.Advice(
        recommendation.code(),
        words.say(recommendation.text()),
        area.map(a -> effect(recommendation, a)).orElse(""),
        words.say("report.priority", recommendation.priority()));
  }

  private String effect(Recommendation recommendation, Area area) {
    var items = new LinkedHashSet<String>();
    items(recommendation.when(), items);
    var now = material.score(area.code());
    if (items.isEmpty() || now.isEmpty()) {
      return "";
    }
    return supposing
        .met(material.result(), material.nodes(), List.copyOf(items))
        .map(scored -> scored.of(area.code()).score())
        .filter(then -> Math.round(then) > Math.round(now.getAsDouble()))
        .map(then ->
            words.say(
                "report.effect",
                String.join(", ", items),
                items.size(),
                words.score(now),
                words.score(OptionalDouble.of(then))))
        .orElse("");
  }

  /// The themes of all recommendations about each area, whether they hold or not: what the area is
  /// about in the words of the library of practices.
  static Map<String, Set<String>> themes(Framework framework) {
    var themes = new LinkedHashMap<String, Set<String>>();
    for (var recommendation : framework.recommendations()) {
      areaOf(framework, recommendation)
          .ifPresent(a ->
              themes
                  .computeIfAbsent(a.code(), _ -> new LinkedHashSet<>())
                  .addAll(recommendation.themes()));
    }
    return themes;
  }

  /// The top area that the condition of a recommendation names, if it names one only.
  static Optional<Area> areaOf(Framework framework, Recommendation recommendation) {
    var nodes = new LinkedHashSet<String>();
    items(recommendation.when(), nodes);
    areas(recommendation.when(), nodes);
    var top = new LinkedHashSet<Area>();
    nodes.forEach(code -> top(framework.tree(), code).ifPresent(top::add));
    return top.size() == 1 ? Optional.of(top.getFirst()) : byTheme(framework, recommendation);
  }

  private static Optional<Area> byTheme(Framework framework, Recommendation recommendation) {
    return framework.tree().top().stream()
        .filter(a -> recommendation.themes().contains(a.code()))
        .findFirst();
  }

  private static Optional<Area> top(Tree tree, String code) {
    if (tree.find(code).isEmpty()) {
      return Optional.empty();
    }
    var path = tree.path(code);
    return path.isEmpty() ? tree.findArea(code) : Optional.of(path.getFirst());
  }

  private static void items(Condition condition, Set<String> items) {
    switch (condition) {
      case Condition.OnItem on -> items.add(on.item());
      case Condition.All(var all) -> all.forEach(c -> items(c, items));
      case Condition.Any(var any) -> any.forEach(c -> items(c, items));
      case Condition.Not(var not) -> items(not, items);
      case Condition.OnArea _, Condition.OnAttribute _, Condition.OnTag _ -> {}
    }
  }

  private static void areas(Condition condition, Set<String> areas) {
    switch (condition) {
      case Condition.OnArea on -> areas.add(on.area());
      case Condition.All(var all) -> all.forEach(c -> areas(c, areas));
      case Condition.Any(var any) -> any.forEach(c -> areas(c, areas));
      case Condition.Not(var not) -> areas(not, areas);
      case Condition.OnItem _, Condition.OnAttribute _, Condition.OnTag _ -> {}
    }
  }
}
