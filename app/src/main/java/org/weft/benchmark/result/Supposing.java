package org.weft.benchmark.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;
import org.weft.scoring.score.Derivation;
import org.weft.scoring.score.Scored;

/// Computes what a result would be if some answers were the best possible ones; nothing is stored.
@Service
public class Supposing {
  private final Computing computing;
  private final Frameworks frameworks;

  Supposing(Computing computing, Frameworks frameworks) {
    this.computing = computing;
    this.frameworks = frameworks;
  }

  /// The scores of a result in which these questions were answered in full; empty when that cannot
  /// be said, because one of them has no best answer or stands in a repeated area.
  public Optional<Scored> met(Result result, List<NodeResult> nodes, List<String> items) {
    var version = frameworks.get(result.version());
    var answers = given(nodes);
    for (var code : items) {
      var item = version.model().tree().findItem(code);
      if (item.isEmpty() || version.model().tree().repeatAround(code).isPresent()) {
        return Optional.empty();
      }
      var best = best(item.get());
      if (best.isEmpty()) {
        return Optional.empty();
      }
      answers.put(new Given(code, ""), best.get());
    }
    return score(version, answers, result);
  }

  private record Given(String item, String instance) {}

  private static Map<Given, String> given(List<NodeResult> nodes) {
    var answers = new HashMap<Given, String>();
    for (var node : nodes) {
      if (node.derivation() instanceof Derivation.OfItem item && !item.answer().raw().isEmpty()) {
        answers.put(new Given(node.node(), node.instance()), item.answer().raw());
      }
    }
    return answers;
  }

  private Optional<Scored> score(
      FrameworkVersion version, Map<Given, String> answers, Result result) {
    var given =
        answers.entrySet().stream()
            .map(e -> new Computing.Given(e.getKey().item(), e.getKey().instance(), e.getValue()))
            .toList();
    return computing.tryScore(version, given, result.period(), result.attributes());
  }

  /// The answer that gives most points.
  private static Optional<String> best(Item item) {
    return switch (item.kind()) {
      case Kind.YesNo(var yes, var no) -> Optional.of(yes >= no ? "yes" : "no");
      case Kind.Choice choice -> option(choice.options());
      case Kind.Choices choices -> options(choices);
      case Kind.Numeric number -> number(number);
      case Kind.Prose _, Kind.Day _, Kind.File _ -> Optional.empty();
    };
  }

  private static Optional<String> option(List<Option> options) {
    return options.stream()
        .filter(o -> o.points() != null)
        .max(java.util.Comparator.comparingDouble(Supposing::points))
        .map(Option::code);
  }

  private static Optional<String> options(Kind.Choices choices) {
    if (choices.combine() != Kind.Ticks.SUM) {
      return option(choices.options());
    }
    var all =
        choices.options().stream()
            .filter(o -> !o.exclusive() && points(o) > 0)
            .map(Option::code)
            .toList();
    return all.isEmpty() ? option(choices.options()) : Optional.of(String.join(";", all));
  }

  private static double points(Option option) {
    var points = option.points();
    return points == null ? Double.NEGATIVE_INFINITY : points;
  }

  private static Optional<String> number(Kind.Numeric number) {
    var score = number.score();
    Double best =
        switch (score) {
          case null -> null;
          case NumberScore.Value _ -> number.max();
          case NumberScore.Linear linear -> (Double) linear.to();
          case NumberScore.Log log -> (Double) log.to();
          case NumberScore.Bands(var bands) -> inBestBand(bands);
        };
    return Optional.ofNullable(best)
        .filter(b -> number.min() == null || b >= number.min())
        .filter(b -> number.max() == null || b <= number.max())
        .map(org.weft.scoring.answer.Decimals::plain);
  }

  /// The lower edge of the band with most points.
  private static @org.jspecify.annotations.Nullable Double inBestBand(
      List<NumberScore.Band> bands) {
    var best = 0;
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).points() > bands.get(best).points()) {
        best = i;
      }
    }
    return best == 0 ? null : bands.get(best - 1).below();
  }
}
