package org.weft.scoring.bulk;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Missing;
import org.weft.scoring.score.Cause;
import org.weft.scoring.score.Derivation;
import org.weft.scoring.score.Part;
import org.weft.scoring.score.Scored;
import org.weft.scoring.yaml.Excerpts;

/// Writes the way from the answers to the scores of one participant as plain text, from the top
/// down: each line a node with its score, its weight and the rule applied.
public final class Explaining {

  private final Scored scored;
  private final StringBuilder text = new StringBuilder();

  private Explaining(Scored scored) {
    this.scored = scored;
  }

  /// The explanation, lines ending with a line feed.
  public static String of(Scored scored) {
    return new Explaining(scored).explain();
  }

  private String explain() {
    var framework = scored.framework();
    var participant = scored.participant();
    text.append(participant.name())
        .append(participant.period().isEmpty() ? "" : ", " + participant.period())
        .append(" by ")
        .append(framework.id())
        .append(' ')
        .append(framework.version())
        .append("\n\n");
    top(Codes.OVERALL);
    framework.composites().forEach(composite -> top(composite.code()));
    levels();
    recommendations();
    return text.toString();
  }

  private void top(String code) {
    var node = scored.of(code);
    line(0, code, null, node.score(), "");
    text.append(", coverage ").append(Decimals.plain(node.coverage()));
    combined(0, scored.derivation(code), null);
    text.append('\n');
  }

  private void levels() {
    if (scored.framework().levels().isEmpty()) {
      return;
    }
    text.append("level: ")
        .append(scored.level().map(level -> level.code()).orElse("none"))
        .append('\n');
    for (var check : scored.levels()) {
      text.append("  ")
          .append(check.level().code())
          .append(check.reached() ? ": reached" : ": not reached")
          .append(
              check.finding().holds() && !check.reached()
                  ? ", its own condition holds but a lower level's does not"
                  : "")
          .append('\n');
    }
  }

  private void recommendations() {
    if (!scored.recommendations().isEmpty()) {
      text.append("recommendations: ")
          .append(
              scored.recommendations().stream()
                  .map(one -> one.code() + " (priority " + one.priority() + ")")
                  .collect(Collectors.joining(", ")))
          .append('\n');
    }
  }

  private void combined(int depth, Derivation derivation, @Nullable String instance) {
    switch (derivation) {
      case Derivation.OfItem item -> item(item);
      case Derivation.Combined combined -> {
        text.append("  [")
            .append(rule(combined))
            .append(']')
            .append(rounded(combined))
            .append('\n');
        for (var part : combined.parts()) {
          part(depth + 1, part, combined.over() != null, instance);
        }
      }
    }
  }

  private void part(int depth, Part part, boolean instances, @Nullable String instance) {
    var inside = part.instance() != null ? part.instance() : instance;
    line(depth, part.node(), instances ? inside : null, part.score(), weight(part));
    var derivation = derivation(part.node(), inside);
    if (derivation == null) {
      text.append('\n');
    } else {
      combined(depth, derivation, inside);
    }
  }

  private @Nullable Derivation derivation(String node, @Nullable String instance) {
    if (scored.framework().tree().find(node).isEmpty()) {
      return null;
    }
    return instance == null ? scored.derivation(node) : scored.derivation(node, instance);
  }

  private void line(
      int depth, String code, @Nullable String instance, @Nullable Double score, String weight) {
    text.repeat(' ', 2 * depth)
        .append(code)
        .append(instance == null ? "" : " of " + instance)
        .append(": ")
        .append(score == null ? "no score" : Decimals.plain(score))
        .append(weight);
  }

  private static String weight(Part part) {
    var maximum = part.maximum() == null ? "" : " of " + Decimals.plain(part.maximum());
    var weight = " × " + Decimals.plain(part.weight());
    return maximum
        + switch (part.role()) {
          case TAKES_PART -> weight;
          case COUNTED_ZERO -> ", counts as 0" + weight;
          case SKIPPED -> ", missing and left out";
          case VOIDS -> ", missing and takes the score away";
          case WEIGHT_ZERO -> ", weight 0";
          case NOT_APPLICABLE -> ", not applicable";
          case UNSCORED -> ", unscored";
        };
  }

  private static String rule(Derivation.Combined combined) {
    var rule = new StringBuilder(combined.combine().word());
    if (combined.over() != null) {
      rule.append(" over each ").append(combined.over());
    }
    if (combined.missing() != Missing.SKIP) {
      rule.append(", missing ").append(combined.missing().word());
    }
    if (combined.require() > 0) {
      rule.append(", require ").append(Decimals.plain(combined.require()));
    }
    if (combined.cause() != Cause.SCORED) {
      rule.append("; ").append(words(combined.cause()));
    }
    return rule.toString();
  }

  private static String rounded(Derivation derivation) {
    var rounding = derivation.rounding();
    var unrounded = derivation.unrounded();
    return rounding == null || unrounded == null
        ? ""
        : " rounded %s to %d %s from %s"
            .formatted(
                rounding.mode().word(),
                rounding.digits(),
                rounding.digits() == 1 ? "digit" : "digits",
                Decimals.plain(unrounded));
  }

  private void item(Derivation.OfItem item) {
    var answer = item.answer().raw();
    text.append(answer.isEmpty() ? "  no answer" : "  answer: " + printable(answer));
    switch (item.rule()) {
      case Derivation.OptionPoints(var ticked, var combine, var cap) when combine != null -> {
        var points =
            ticked.stream()
                .map(one -> one.points() == null ? "no points" : Decimals.plain(one.points()))
                .collect(Collectors.joining(", "));
        text.append("  [").append(combine.word()).append(" of ").append(points);
        text.append(cap == null ? "]" : ", at most " + Decimals.plain(cap) + "]");
      }
      case Derivation.NumberPoints(_, var rule, _) ->
          text.append("  [")
              .append(rule.getClass().getSimpleName().toLowerCase(Locale.ROOT))
              .append(']');
      case null, default -> {}
    }
    if (item.cause() != Cause.SCORED) {
      text.append("  (").append(words(item.cause())).append(')');
    }
    var rounded = rounded(item);
    text.append(rounded.isEmpty() ? "" : " " + rounded).append('\n');
  }

  private static String printable(String answer) {
    return Excerpts.of(answer);
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case SCORED -> "scored";
      case UNANSWERED -> "not answered";
      case UNKNOWN -> "not known";
      case WITHOUT_POINTS -> "the answer gives no points";
      case NOTHING_TAKES_PART -> "nothing takes part";
      case VOID -> "a part without a score takes it away";
      case TOO_LITTLE -> "less than required has a score";
      case NOTHING_ATTAINABLE -> "no points are attainable";
      case WITHOUT_INSTANCE -> "no instance is named";
      case DECLARED -> "answered as not applicable";
      case HIDDEN -> "its condition does not hold";
      case HIDDEN_ABOVE -> "an area above it does not apply";
      case NOTHING_APPLIES -> "nothing in it applies";
      case UNSCORED -> "unscored";
    };
  }
}
