package org.weft.scoring.read;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Text;

/// Warns of what is allowed but probably not meant.
final class Notes {

  private final Framework framework;
  private final Context context;
  private final Spot root;

  private Notes(Framework framework, Context context, Spot root) {
    this.framework = framework;
    this.context = context;
    this.root = root;
  }

  static void look(Framework framework, Context context, Spot root) {
    var notes = new Notes(framework, context, root);
    notes.lookForUnreached();
    notes.lookForTags();
    notes.lookForTranslations();
  }

  /// Scored areas whose score goes nowhere.
  private void lookForUnreached() {
    var tree = framework.tree();
    boolean scored = framework.overallAreas().stream().anyMatch(area -> tree.scored(area.code()));
    if (!scored) {
      warn(
          tree.top().getFirst(),
          "Nothing that counts is scored, so there is never an overall score.");
    }
    if (framework.overall().of().isEmpty()) {
      return;
    }
    var used = new HashSet<>(framework.overall().of());
    framework.composites().forEach(composite -> used.addAll(composite.of()));
    tree.top().forEach(area -> lookForUnreached(area, used));
  }

  /// Whether something below counts; warns of the highest areas below which nothing does.
  private boolean counts(Area area, Set<String> used) {
    return used.contains(area.code()) || area.areas().stream().anyMatch(it -> counts(it, used));
  }

  private void lookForUnreached(Area area, Set<String> used) {
    if (used.contains(area.code())) {
      return;
    }
    if (!counts(area, used)) {
      if (framework.tree().scored(area.code())) {
        warn(
            area,
            "The area “%s” counts neither in the overall score nor in a composite."
                .formatted(area.code()));
      }
      return;
    }
    for (var item : area.items()) {
      if (item.kind().scored()) {
        warn(
            item,
            "The item “%s” counts neither in the overall score nor in a composite."
                .formatted(item.code()));
      }
    }
    area.areas().forEach(below -> lookForUnreached(below, used));
  }

  /// Tags that levels and recommendations ask for and only unscored items bear.
  private void lookForTags() {
    var scored = new HashSet<String>();
    for (var item : framework.tree().items()) {
      if (item.kind().scored()) {
        scored.addAll(item.tags());
      }
    }
    var asked = new LinkedHashSet<String>();
    framework.levels().forEach(level -> collectTags(level.when(), asked));
    framework.recommendations().forEach(advice -> collectTags(advice.when(), asked));
    asked.removeAll(scored);
    for (var tag : asked) {
      context.warning(
          root,
          "Only unscored items bear the tag “%s”, so conditions on it never hold.".formatted(tag));
    }
  }

  private static void collectTags(Condition condition, Set<String> tags) {
    switch (condition) {
      case Condition.OnTag(var tag, _, _) -> tags.add(tag);
      case Condition.All(var all) -> all.forEach(one -> collectTags(one, tags));
      case Condition.Any(var any) -> any.forEach(one -> collectTags(one, tags));
      case Condition.Not(var not) -> collectTags(not, tags);
      case Condition.OnItem _, Condition.OnAttribute _, Condition.OnArea _ -> {}
    }
  }

  /// Texts without a language that other texts have.
  private void lookForTranslations() {
    var languages = new TreeSet<String>();
    texts((_, _, text) -> languages.addAll(text == null ? Set.of() : text.byLanguage().keySet()));
    texts((spot, what, text) -> {
      if (text == null || text.byLanguage().keySet().containsAll(languages)) {
        return;
      }
      var missing = new TreeSet<>(languages);
      missing.removeAll(text.byLanguage().keySet());
      context.warning(
          spot, "The %s has no text in %s.".formatted(what, String.join(", ", missing)));
    });
  }

  private interface Visitor {
    void visit(Spot spot, String what, @Nullable Text text);
  }

  private void texts(Visitor visitor) {
    var about = framework.about();
    visitor.visit(root, "title of the framework", about.title());
    visitor.visit(root, "summary of the framework", about.summary());
    for (var node : framework.tree().asWritten()) {
      var spot = spotOf(node);
      switch (node) {
        case Area area -> {
          visitor.visit(spot, "title of “" + area.code() + "”", area.title());
          visitor.visit(spot, "intro of “" + area.code() + "”", area.intro());
        }
        case Item item -> {
          visitor.visit(spot, "question of “" + item.code() + "”", item.ask());
          visitor.visit(spot, "help of “" + item.code() + "”", item.help());
          for (var option : item.kind().options()) {
            var what = "option “" + option.code() + "” of “" + item.code() + "”";
            visitor.visit(spot, what, option.label());
          }
        }
      }
    }
    framework.composites().forEach(it -> visit(visitor, "composite", it.code(), it.title()));
    framework.comparisons().forEach(it -> visit(visitor, "comparison", it.code(), it.title()));
    framework.levels().forEach(it -> visit(visitor, "level", it.code(), it.title()));
    framework
        .recommendations()
        .forEach(it -> visit(visitor, "recommendation", it.code(), it.text()));
  }

  private void visit(Visitor visitor, String kind, String code, Text text) {
    var spot = context.beside.getOrDefault(kind, Map.of()).getOrDefault(code, root);
    visitor.visit(spot, kind + " “" + code + "”", text);
  }

  private Spot spotOf(Node node) {
    var entry = context.index.find(node.code());
    return entry == null ? root : entry.spot;
  }

  private void warn(Node node, String message) {
    context.warning(spotOf(node), message);
  }
}
