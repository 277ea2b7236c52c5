package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Comparison;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Recommendation;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// What stands beside the tree: overall, composites, comparisons, levels and recommendations.
final class ResultsReader {

  private static final Condition ALWAYS = new Condition.All(List.of());
  private static final int USUAL_PRIORITY = 2;

  private final Context context;

  ResultsReader(Context context) {
    this.context = context;
  }

  @Nullable Overall overall(Spot spot) {
    int before = context.faults.count();
    var known = new ArrayList<>(RulesReader.KEYS);
    known.add("of");
    var fields = Fields.open(context, spot, "the rules of the overall score", known);
    if (fields == null) {
      return null;
    }
    var rules = RulesReader.rules(fields);
    var combine = rules == null ? Combine.MEAN : rules.combine();
    var of = Combined.areas(fields, combine);
    if (combine == Combine.SHARE && !fields.has("of")) {
      context.later(() -> Combined.checkTop(context, spot));
    }
    return context.sound(before, () -> new Overall(Objects.requireNonNull(rules), of));
  }

  @Nullable Composite composite(Spot spot) {
    int before = context.faults.count();
    var known = new ArrayList<>(List.of("code", "title", "of", "weights"));
    known.addAll(RulesReader.KEYS);
    var fields = Fields.open(context, spot, "a composite", known);
    if (fields == null) {
      return null;
    }
    var code = code(fields, "composite");
    var title = TextReader.titled(fields, "title", code);
    var rules = RulesReader.rules(fields);
    fields.need("of");
    var of = Combined.areas(fields, rules == null ? Combine.MEAN : rules.combine());
    var weights = weights(fields, of);
    if (code != null) {
      context.index.addComposite(code, spot);
      context.later(() -> checkFree(fields, code));
    }
    return context.sound(
        before,
        () ->
            new Composite(
                Objects.requireNonNull(code),
                Objects.requireNonNull(title),
                Objects.requireNonNull(rules),
                of,
                weights));
  }

  private void checkFree(Fields fields, String code) {
    var entry = context.index.find(code);
    if (entry != null || code.equals(Codes.OVERALL)) {
      context.fault(
          fields.find("code").orElse(fields.spot),
          entry == null
              ? "“overall” is the code of the whole; choose another."
              : "The code “%s” is an area's or item's already (line %d)."
                  .formatted(code, entry.at().line()));
    }
  }

  private Map<String, Double> weights(Fields fields, List<String> of) {
    var weights = new LinkedHashMap<String, Double>();
    var spot = fields.find("weights");
    if (spot.isEmpty()) {
      return weights;
    }
    if (!(spot.get().node() instanceof Node.Mapping map)) {
      context.fault(spot.get(), "Here belongs a map from areas to weights, such as {language: 2}.");
      return weights;
    }
    var areas = new HashSet<>(of);
    for (var entry : map.entries()) {
      var area = entry.key().text();
      var value = spot.get().child(area, entry.value());
      if (!areas.contains(area)) {
        context.faults.fault(
            entry.key().at(),
            value.path(),
            "“%s” is not among the areas of this composite.%s"
                .formatted(Excerpts.of(area), context.hint(area, () -> of)));
      }
      var weight = WeightReader.number(context, value);
      if (weight != null) {
        weights.put(area, weight);
      }
    }
    return weights;
  }

  @Nullable Comparison comparison(Spot spot) {
    int before = context.faults.count();
    var fields =
        Fields.open(context, spot, "a comparison", List.of("code", "title", "where", "minimum"));
    if (fields == null) {
      return null;
    }
    var code = code(fields, "comparison");
    var title = TextReader.titled(fields, "title", code);
    var where = where(fields);
    var minimum = fields.integer("minimum", 1, Integer.MAX_VALUE);
    if (minimum != null && minimum < 3) {
      context.warning(
          fields.key("minimum"), "In a group of one or two everyone can tell the other's score.");
    }
    return context.sound(
        before,
        () ->
            new Comparison(
                Objects.requireNonNull(code),
                Objects.requireNonNull(title),
                where,
                minimum == null ? Comparison.DEFAULT_MINIMUM : minimum));
  }

  private List<Condition.OnAttribute> where(Fields fields) {
    var where = new ArrayList<Condition.OnAttribute>();
    var spot = fields.find("where");
    if (spot.isEmpty()) {
      return where;
    }
    if (!(spot.get().node() instanceof Node.Mapping map)) {
      context.fault(
          spot.get(),
          "Here belongs a map from attributes to comparisons, such as {population: {atLeast: 200000}}.");
      return where;
    }
    var conditions = ConditionReader.of(context, null);
    for (var entry : map.entries()) {
      var attribute = entry.key().text();
      var value = spot.get().child(attribute, entry.value());
      if (attribute.isBlank()) {
        context.fault(value, "An attribute needs a name.");
        continue;
      }
      var condition = conditions.where(attribute, value);
      if (condition != null) {
        where.add(condition);
      }
    }
    return where;
  }

  @Nullable Level level(Spot spot) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "a level", List.of("code", "title", "when"));
    if (fields == null) {
      return null;
    }
    var code = code(fields, "level");
    var title = TextReader.titled(fields, "title", code);
    var when = when(fields, "is reached by everyone");
    return context.sound(
        before, () -> new Level(Objects.requireNonNull(code), Objects.requireNonNull(title), when));
  }

  @Nullable Recommendation recommendation(Spot spot) {
    int before = context.faults.count();
    var fields =
        Fields.open(
            context,
            spot,
            "a recommendation",
            List.of("code", "when", "text", "themes", "priority"));
    if (fields == null) {
      return null;
    }
    var code = code(fields, "recommendation");
    var text = TextReader.titled(fields, "text", code);
    var when = when(fields, "is given to everyone");
    var themes = Scalars.distinct(context, fields.list("themes"));
    var priority = fields.integer("priority", 1, 3);
    return context.sound(
        before,
        () ->
            new Recommendation(
                Objects.requireNonNull(code),
                when,
                Objects.requireNonNull(text),
                themes,
                priority == null ? USUAL_PRIORITY : priority));
  }

  private Condition when(Fields fields, String otherwise) {
    if (!fields.has("when")) {
      context.warning(fields.spot, () -> "Without “when” this %s.".formatted(otherwise));
      return ALWAYS;
    }
    var when = ConditionReader.ofResults(context).find(fields, "when");
    return when == null ? ALWAYS : when;
  }

  /// The code, unique among things of one kind.
  private @Nullable String code(Fields fields, String kind) {
    var spot = fields.need("code");
    var code = spot.map(value -> Scalars.code(context, value)).orElse(null);
    if (code == null) {
      return null;
    }
    var other =
        context.beside.computeIfAbsent(kind, _ -> new HashMap<>()).putIfAbsent(code, fields.spot);
    if (other != null) {
      context.fault(
          spot.orElseThrow(),
          () ->
              "The %s “%s” stands in line %d already."
                  .formatted(kind, code, other.node().at().line()));
    }
    return code;
  }
}
