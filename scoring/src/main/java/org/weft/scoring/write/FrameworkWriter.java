package org.weft.scoring.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.About;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Comparison;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Text;
import org.weft.scoring.model.Weight;

/// Writes a framework as a file that reads back as an equal framework.
public final class FrameworkWriter {

  private final String language;
  private final KindWriter kinds;

  private FrameworkWriter(String language) {
    this.language = language;
    this.kinds = new KindWriter(language);
  }

  /// The file's text.
  public static String write(Framework framework) {
    return YamlLines.of(new FrameworkWriter(framework.about().language()).document(framework));
  }

  private Yaml.Keys document(Framework framework) {
    var about = framework.about();
    var document =
        Yaml.Keys.inLines()
            .put("weft", "framework/1")
            .put("id", about.id())
            .put("version", about.version())
            .put("title", text(about.title(), language))
            .put("summary", text(about.summary(), language))
            .put("language", about.language())
            .put("licence", about.licence())
            .put("source", about.source())
            .put("homepage", about.homepage());
    if (!about.scale().equals(About.Scale.PERCENT)) {
      document.put(
          "scale",
          Yaml.Keys.inBraces().put("min", about.scale().min()).put("max", about.scale().max()));
    }
    if (!framework.overall().equals(Overall.DEFAULT)) {
      var overall = Yaml.Keys.inLines();
      rules(overall, framework.overall().rules());
      document.put("overall", overall.texts("of", framework.overall().of()));
    }
    return document
        .put("areas", framework.tree().top().stream().map(this::node).toList())
        .put("composites", framework.composites().stream().map(this::composite).toList())
        .put("comparisons", framework.comparisons().stream().map(this::comparison).toList())
        .put(
            "levels",
            framework.levels().stream()
                .map(level ->
                    Yaml.Keys.inLines()
                        .put("code", level.code())
                        .put("title", text(level.title(), language))
                        .put("when", ConditionWriter.write(level.when())))
                .toList())
        .put(
            "recommendations",
            framework.recommendations().stream()
                .map(one ->
                    Yaml.Keys.inLines()
                        .put("code", one.code())
                        .put("when", ConditionWriter.write(one.when()))
                        .put("text", text(one.text(), language))
                        .texts("themes", one.themes())
                        .put("priority", one.priority()))
                .toList());
  }

  private Yaml.Keys node(Node node) {
    return switch (node) {
      case Area area -> area(area);
      case Item item -> item(item);
    };
  }

  private Yaml.Keys area(Area area) {
    var keys =
        Yaml.Keys.inLines()
            .put("code", area.code())
            .put("title", text(area.title(), language))
            .put("intro", text(area.intro(), language))
            .put("weight", weight(area.weight()));
    rules(keys, area.rules());
    keys.put("repeat", repeat(area.repeat()))
        .put("when", area.when() == null ? null : ConditionWriter.write(area.when()))
        .put("strand", area.strand() == null ? null : new Yaml.Line(area.strand().toString()))
        .texts("order", area.below().order());
    for (boolean areas : new boolean[] {!area.below().itemsFirst(), area.below().itemsFirst()}) {
      keys.put(
          areas ? "areas" : "items",
          (areas ? area.areas() : area.items()).stream().map(this::node).toList());
    }
    return keys;
  }

  private Yaml.Keys item(Item item) {
    var keys =
        Yaml.Keys.inLines()
            .put("code", item.code())
            .put("ask", text(item.ask(), language))
            .put("help", text(item.help(), language))
            .put("type", item.kind().type());
    kinds.write(item.kind(), keys);
    var answering = item.answering();
    return keys.put("weight", weight(item.weight()))
        .put("round", rounding(item.round()))
        .put("when", item.when() == null ? null : ConditionWriter.write(item.when()))
        .texts("tags", item.tags())
        .put("required", answering.required())
        .put("notApplicable", answering.notApplicable())
        .put("unknown", answering.unknown())
        .put(
            "evidence",
            answering.evidence() == Item.Evidence.NONE ? null : answering.evidence().word());
  }

  private Yaml.Keys composite(Composite composite) {
    var keys =
        Yaml.Keys.inLines()
            .put("code", composite.code())
            .put("title", text(composite.title(), language));
    rules(keys, composite.rules());
    keys.texts("of", composite.of());
    if (!composite.weights().isEmpty()) {
      var weights = Yaml.Keys.inBraces();
      composite.weights().forEach(weights::put);
      keys.put("weights", weights);
    }
    return keys;
  }

  private Yaml.Keys comparison(Comparison comparison) {
    var keys =
        Yaml.Keys.inLines()
            .put("code", comparison.code())
            .put("title", text(comparison.title(), language));
    if (!comparison.where().isEmpty()) {
      var where = Yaml.Keys.inBraces();
      for (var condition : comparison.where()) {
        where.put(condition.attribute(), ConditionWriter.comparisons(condition));
      }
      keys.put("where", where);
    }
    return keys.put("minimum", comparison.minimum());
  }

  private static void rules(Yaml.Keys keys, Rules rules) {
    keys.put("combine", rules.combine() == Rules.DEFAULT.combine() ? null : rules.combine().word())
        .put("missing", rules.missing() == Missing.SKIP ? null : rules.missing().word())
        .put("require", rules.require() == 0 ? null : (Double) rules.require())
        .put("round", rounding(rules.round()));
  }

  private static Yaml.@Nullable Keys repeat(@Nullable Repeat repeat) {
    return repeat == null
        ? null
        : Yaml.Keys.inBraces()
            .put("over", repeat.over())
            .put("combine", repeat.combine().word())
            .put("missing", repeat.missing().word())
            .put("round", rounding(repeat.round()));
  }

  private static Yaml.@Nullable Keys rounding(@Nullable Rounding rounding) {
    return rounding == null
        ? null
        : Yaml.Keys.inBraces().put("digits", rounding.digits()).put("mode", rounding.mode().word());
  }

  private static @Nullable Yaml weight(Weight weight) {
    return switch (weight) {
      case Weight.Fixed(var number) when number == 1 -> null;
      case Weight.Fixed(var number) -> new Yaml.Line(Yaml.number(number));
      case Weight.Cases(var cases) -> {
        List<Yaml> rows = new ArrayList<>();
        for (var one : cases) {
          rows.add(
              Yaml.Keys.inBraces()
                  .put("when", one.when() == null ? null : ConditionWriter.write(one.when()))
                  .put("weight", one.weight()));
        }
        yield new Yaml.Rows(rows);
      }
    };
  }

  /// A plain text in the source language, else a map from language to text.
  static @Nullable Yaml text(@Nullable Text text, String language) {
    if (text == null) {
      return null;
    }
    var byLanguage = text.byLanguage();
    if (byLanguage.size() == 1 && byLanguage.containsKey(language)) {
      return Yaml.text(text.in(language, language));
    }
    var keys = Yaml.Keys.inBraces();
    byLanguage.forEach(keys::put);
    return keys;
  }
}
