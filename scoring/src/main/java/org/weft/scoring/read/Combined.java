package org.weft.scoring.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// Checks what is combined by `overall`, composites and shares, once all codes are known.
final class Combined {

  private Combined() {}

  /// The codes of an `of:`, which must name areas that have one score.
  static List<String> areas(Fields fields, Combine combine) {
    var context = fields.context;
    var spots = fields.list("of");
    var codes = Scalars.distinct(context, spots);
    fields
        .find("of")
        .filter(of -> of.node() instanceof Node.Sequence && spots.isEmpty())
        .ifPresent(of -> context.fault(of, "“of” needs at least one area."));
    context.later(() -> {
      for (var spot : spots) {
        if (spot.node() instanceof Node.Scalar(_, _, var code, _)) {
          var area = checkArea(context, spot, code);
          if (area != null && combine == Combine.SHARE && weighs(fields, area)) {
            checkReach(context, area, spot);
          }
        }
      }
    });
    return codes;
  }

  /// Whether the area takes part: the weights of a composite replace the areas' own.
  private static boolean weighs(Fields fields, Index.Entry area) {
    var weights = fields.find("weights").map(Spot::node).orElse(null);
    if (weights instanceof Node.Mapping map) {
      for (var entry : map.entries()) {
        if (entry.key().text().equals(area.code)
            && entry.value() instanceof Node.Scalar(_, _, var text, _)) {
          return CoreNumbers.parse(text).orElse(1) != 0;
        }
      }
    }
    return !area.weightless;
  }

  /// The area with the code, if there is one that has one score.
  static Index.@Nullable Entry checkArea(Context context, Spot spot, String code) {
    var entry = context.index.find(code);
    if (entry == null) {
      context.fault(
          spot,
          () ->
              code.equals(Codes.OVERALL)
                  ? "“overall” cannot be combined."
                  : context.index.findComposite(code) != null
                      ? "“%s” is a composite; only areas can be combined.".formatted(code)
                      : "There is no area “%s”.%s"
                          .formatted(
                              Excerpts.of(code),
                              context.hint(code, () -> context.index.codes(true))));
      return null;
    }
    if (!entry.area) {
      context.fault(spot, () -> "“%s” is an item; here belongs an area.".formatted(code));
      return null;
    }
    var around = entry.repeatAround();
    if (around != null) {
      context.fault(
          spot,
          "“%s” stands in the repeated area “%s” and has a score per instance, not one score; name “%s” itself."
              .formatted(code, around.code, around.code));
      return null;
    }
    return entry;
  }

  /// Under `share` every child that takes part needs a maximum.
  static void checkShares(Context context) {
    for (var entry : context.index.nodes()) {
      if (entry.area && entry.combine == Combine.SHARE) {
        entry.children.forEach(child -> checkMaximum(context, child, entry.spot));
      } else if (entry.area && entry.repeat == Combine.SHARE) {
        entry.children.forEach(child -> checkMaximum(context, child, entry.spot));
      }
    }
  }

  /// The same for an overall score that is a share of the top areas.
  static void checkTop(Context context, Spot cause) {
    for (var entry : context.index.nodes()) {
      if (entry.parent == null) {
        checkMaximum(context, entry, cause);
      }
    }
  }

  private static void checkMaximum(Context context, Index.Entry node, Spot cause) {
    if (!node.weightless) {
      checkReach(context, node, cause);
    }
  }

  private static void checkReach(Context context, Index.Entry node, Spot cause) {
    if (node.maximumChecked) {
      return;
    }
    node.maximumChecked = true;
    if (node.area) {
      if (node.combine != Combine.SHARE && node.repeat != Combine.SHARE) {
        node.children.forEach(child -> checkMaximum(context, child, cause));
      }
      return;
    }
    if (node.kind instanceof Kind.Numeric numeric && numeric.score() != null) {
      var missing = missingBound(numeric, numeric.score());
      if (missing != null) {
        context.fault(
            node.spot,
            "“%s” counts in a share of attainable points (line %d), so its score needs a largest value: add “%s”."
                .formatted(node.code, cause.node().at().line(), missing));
      }
    }
  }

  /// The bound without which a score can grow for ever.
  private static @Nullable String missingBound(Kind.Numeric numeric, NumberScore score) {
    return switch (score) {
      case NumberScore.Value _ -> numeric.max() == null ? "max" : null;
      case NumberScore.Linear(var from, var to, var points, var clamp) ->
          clamp ? null : missingBound(numeric, (to - from) * points, Double.NEGATIVE_INFINITY);
      case NumberScore.Log(var from, var to, var points, var clamp) ->
          clamp ? null : missingBound(numeric, (to - from) * points, 0);
      case NumberScore.Bands _ -> null;
    };
  }

  /// @param lowest what answers come near to without reaching it
  private static @Nullable String missingBound(
      Kind.Numeric numeric, double direction, double lowest) {
    if (direction > 0) {
      return numeric.max() == null ? "max" : null;
    }
    var min = numeric.min();
    return direction < 0 && (min == null || min <= lowest)
        ? min == null ? "min" : "min” above “0"
        : null;
  }
}
