package org.weft.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.weft.benchmark.result.NodeResult;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.score.Derivation;
import org.weft.scoring.score.Part;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Fact;

/// Puts the stored derivation of a score into words. Nothing is computed again here.
public final class Explaining {
  private final Wording words;
  private final FrameworkVersion version;
  private final Map<String, NodeResult> nodes;
  private final BinaryOperator<String> address;

  /// @param nodes by [#key]
  /// @param address where the score of a node in an instance is explained
  public Explaining(
      Wording words,
      FrameworkVersion version,
      Map<String, NodeResult> nodes,
      BinaryOperator<String> address) {
    this.words = words;
    this.version = version;
    this.nodes = nodes;
    this.address = address;
  }

  /// What tells a node in an instance from all others.
  public static String key(String node, @Nullable String instance) {
    return instance == null || instance.isEmpty() ? node : node + "\n" + instance;
  }

  /// The explanation of a score.
  public Explained explain(NodeResult node) {
    var derivation = node.derivation();
    return new Explained(
        node.node(),
        words.title(node.node()),
        node.instance(),
        path(node),
        words.score(node.score()),
        node.score().isPresent() ? words.exact(node.score().getAsDouble()) : Wording.NONE,
        words.say("report.percent", words.score(OptionalDouble.of(100 * node.coverage()))),
        words.say("report.cause." + derivation.cause().name().toLowerCase(java.util.Locale.ROOT)),
        rules(derivation),
        derivation instanceof Derivation.Combined combined
            ? combined.parts().stream().map(p -> part(node, p)).toList()
            : List.of(),
        derivation instanceof Derivation.OfItem item ? facts(node, item) : List.of());
  }

  private List<Crumb> path(NodeResult node) {
    var path = new ArrayList<Crumb>();
    if (!node.node().equals(Codes.OVERALL)) {
      path.add(new Crumb(words.title(Codes.OVERALL), address.apply(Codes.OVERALL, "")));
    }
    if (version.model().tree().find(node.node()).isPresent()) {
      for (var area : version.model().tree().path(node.node())) {
        path.add(new Crumb(words.say(area.title()), address.apply(area.code(), "")));
        var repeated =
            area.repeat() != null && nodes.containsKey(key(area.code(), node.instance()));
        if (repeated && !node.instance().isEmpty()) {
          path.add(new Crumb(node.instance(), address.apply(area.code(), node.instance())));
        }
      }
    }
    return path;
  }

  private Explained.Part part(NodeResult parent, Part part) {
    var instance = part.instance() == null ? "" : part.instance();
    var sum = part.contribution();
    return new Explained.Part(
        part.node(),
        words.title(part.node()),
        instance.equals(parent.instance()) ? "" : instance,
        words.score(optional(part.score())),
        words.exact(part.weight()),
        sum == null ? Wording.NONE : words.decimal(sum),
        words.say("report.role." + part.role().name().toLowerCase(java.util.Locale.ROOT)),
        address.apply(part.node(), instance));
  }

  private static OptionalDouble optional(@Nullable Double score) {
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
  }

  private List<String> rules(Derivation derivation) {
    var rules = new ArrayList<String>();
    switch (derivation) {
      case Derivation.Combined combined -> {
        rules.add(
            combined.over() == null
                ? words.say("report.rule." + combined.combine().word())
                : words.say(
                    "report.rule.repeat",
                    combined.over(),
                    words.say("report.rule." + combined.combine().word())));
        if (combined.missing() != Missing.SKIP) {
          rules.add(words.say("report.rule.missing." + combined.missing().word()));
        }
        if (combined.require() > 0) {
          rules.add(
              words.say(
                  "report.rule.require",
                  words.exact(100 * combined.require()),
                  words.exact(combined.scoredWeight()),
                  words.exact(combined.applicableWeight())));
        }
      }
      case Derivation.OfItem item -> {
        var rule = item.rule();
        if (rule != null) {
          rules.add(sentence(rule));
        }
      }
    }
    rounding(derivation.rounding(), derivation.unrounded(), rules);
    return rules;
  }

  private void rounding(
      @Nullable Rounding rounding, @Nullable Double unrounded, List<String> rules) {
    if (rounding != null && unrounded != null) {
      rules.add(
          words.say(
              "report.rule.round",
              words.precise(unrounded),
              rounding.digits(),
              words.say("report.rounding." + rounding.mode().word())));
    }
  }

  private String sentence(Derivation.PointsRule rule) {
    return switch (rule) {
      case Derivation.OptionPoints options -> options(options);
      case Derivation.NumberPoints(var number, var how, var band) ->
          switch (how) {
            case NumberScore.Value() -> words.say("report.rule.value");
            case NumberScore.Linear linear ->
                words.say(
                    "report.rule.linear",
                    words.exact(linear.from()),
                    words.exact(linear.to()),
                    words.exact(linear.points()));
            case NumberScore.Log log ->
                words.say(
                    "report.rule.log",
                    words.exact(log.from()),
                    words.exact(log.to()),
                    words.exact(log.points()));
            case NumberScore.Bands(_) ->
                band == null || band.below() == null
                    ? words.say("report.rule.lastBand")
                    : words.say("report.rule.band", words.exact(band.below()));
          };
    };
  }

  private String options(Derivation.OptionPoints options) {
    var ticks = options.combine();
    if (ticks == null) {
      return words.say("report.rule.option");
    }
    var cap = options.cap();
    return words.say("report.rule.ticks." + ticks.word())
        + (cap == null ? "" : " " + words.say("report.rule.cap", words.exact(cap)));
  }

  private List<Fact> facts(NodeResult node, Derivation.OfItem derivation) {
    var item = version.model().tree().findItem(node.node()).orElseThrow();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(words.say("report.fact.answer"), words.answer(item, derivation.answer())));
    if (derivation.rule() instanceof Derivation.OptionPoints options
        && item.kind() instanceof Kind.Choices) {
      for (var ticked : options.ticked()) {
        var points = ticked.points();
        facts.add(
            Fact.of(
                words.option(item, ticked.option()),
                points == null
                    ? words.say("report.points.none")
                    : words.say("report.points", words.exact(points))));
      }
    }
    return facts;
  }
}
