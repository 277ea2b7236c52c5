package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.yaml.Excerpts;

/// How a number becomes a score.
final class NumberScoreReader {

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "value", List.of("method"),
          "linear", List.of("method", "from", "to", "points", "clamp"),
          "log", List.of("method", "from", "to", "points", "clamp"),
          "bands", List.of("method", "bands"));
  private static final List<String> METHODS = List.of("value", "linear", "log", "bands");
  private static final List<String> ALL =
      List.of("method", "from", "to", "points", "clamp", "bands");

  private NumberScoreReader() {}

  static @Nullable NumberScore score(Context context, Spot spot) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "the score of a number", ALL);
    if (fields == null) {
      return null;
    }
    var method =
        fields
            .need("method")
            .map(value -> Scalars.word(context, value, METHODS, word -> word))
            .orElse(null);
    if (method == null) {
      return null;
    }
    for (var key : ALL) {
      if (fields.has(key) && !Objects.requireNonNull(KEYS.get(method)).contains(key)) {
        context.fault(
            fields.key(key),
            "“%s” has no meaning for the method %s. Remove it.".formatted(key, method));
      }
    }
    var score =
        switch (method) {
          case "value" -> new NumberScore.Value();
          case "bands" -> bands(fields);
          default -> line(fields, method.equals("log"));
        };
    return context.faults.count() == before ? score : null;
  }

  private static @Nullable NumberScore line(Fields fields, boolean log) {
    var context = fields.context;
    int before = context.faults.count();
    double from = fields.needNumber("from");
    double to = fields.needNumber("to");
    double points = fields.number("points", 100);
    boolean clamp = fields.flag("clamp", true);
    if (from == to) {
      context.fault(fields.key("to"), "“from” and “to” are the same; the score needs a range.");
    }
    for (var key : List.of("from", "to")) {
      double end = key.equals("from") ? from : to;
      if (log && end <= 0) {
        context.fault(
            fields.find(key).orElse(fields.spot),
            "A logarithm needs numbers above 0; “%s” is not.".formatted(key));
      }
    }
    return context.sound(
        before,
        () ->
            log
                ? new NumberScore.Log(from, to, points, clamp)
                : new NumberScore.Linear(from, to, points, clamp));
  }

  private static @Nullable NumberScore bands(Fields fields) {
    var context = fields.context;
    int before = context.faults.count();
    fields.need("bands");
    var spots = fields.list("bands");
    if (spots.isEmpty()) {
      fields.find("bands").ifPresent(spot -> context.fault(spot, "There is no band here."));
    }
    var bands = new ArrayList<NumberScore.Band>();
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < spots.size(); i++) {
      var band = Fields.open(context, spots.get(i), "a band", List.of("below", "points"));
      if (band == null) {
        continue;
      }
      double points = band.needNumber("points");
      var below = band.number("below");
      boolean open = !band.has("below");
      if (open != (i == spots.size() - 1)) {
        context.fault(
            spots.get(i),
            open
                ? "Only the last band has no “below”. Add one, or move this band to the end."
                : "The last band has no “below”: add a band for everything above.");
      }
      if (below != null && below <= last) {
        context.fault(
            band.find("below").orElse(spots.get(i)),
            "“below” must rise from band to band; %s does not exceed the one before."
                .formatted(Excerpts.of(below.toString())));
      }
      last = below == null ? last : below;
      if (Double.isFinite(points)) {
        bands.add(new NumberScore.Band(below, points));
      }
    }
    return context.sound(before, () -> new NumberScore.Bands(bands));
  }
}
