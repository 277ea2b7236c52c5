package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Condition;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// Conditions, whose references are checked when all codes are known.
final class ConditionReader {

  private static final List<String> SUBJECTS =
      List.of("item", "attribute", "area", "tag", "all", "any", "not");
  private static final List<String> BOUNDS = List.of("atLeast", "above", "atMost", "below");
  private static final List<String> KNOWN = known();

  private final Context context;
  private final References references;

  /// Conditions of an area or item, which may look back only.
  static ConditionReader of(Context context, Index.@Nullable Entry owner) {
    return new ConditionReader(context, new References(context, owner, false));
  }

  /// Conditions of levels and recommendations, which may look at scores.
  static ConditionReader ofResults(Context context) {
    return new ConditionReader(context, new References(context, null, true));
  }

  private ConditionReader(Context context, References references) {
    this.context = context;
    this.references = references;
  }

  private static List<String> known() {
    var known = new ArrayList<>(SUBJECTS);
    known.addAll(List.of("is", "answered", "met"));
    known.addAll(BOUNDS);
    return List.copyOf(known);
  }

  @Nullable Condition find(Fields fields, String key) {
    return fields.find(key).map(this::condition).orElse(null);
  }

  @Nullable Condition condition(Spot spot) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "a condition", KNOWN);
    if (fields == null) {
      return null;
    }
    var subjects = SUBJECTS.stream().filter(fields::has).toList();
    if (subjects.size() != 1) {
      context.fault(
          spot,
          subjects.isEmpty()
              ? "A condition needs one of the keys " + String.join(", ", SUBJECTS) + "."
              : "A condition has one of “%s”, not several. Put them into an “all” or “any”."
                  .formatted(String.join("”, “", subjects)));
      return null;
    }
    var subject = fields.find(subjects.getFirst()).orElseThrow();
    var condition =
        switch (subjects.getFirst()) {
          case "item" -> onItem(fields, subject, before);
          case "attribute" -> onAttribute(fields, subject, before);
          case "area" -> onArea(fields, subject, before);
          case "tag" -> onTag(fields, subject, before);
          case "all" -> several(fields, subject, true);
          case "any" -> several(fields, subject, false);
          default -> not(fields, subject);
        };
    return context.faults.count() == before ? condition : null;
  }

  private @Nullable Condition onItem(Fields fields, Spot subject, int before) {
    only(fields, "item", List.of("is", "answered", "atLeast", "above", "atMost", "below"));
    var item = Scalars.string(context, subject);
    var is = is(fields);
    var bounds = bounds(fields);
    boolean answered = fields.flag("answered", true);
    if (!answered) {
      context.fault(
          fields.find("answered").orElse(subject),
          "“answered” can only be true. For the opposite write {not: {item: …, answered: true}}.");
    }
    compares(fields, before, is != null || !bounds.isEmpty() || fields.has("answered"));
    if (item != null) {
      references.item(subject, item, fields);
    }
    return context.sound(
        before,
        () ->
            new Condition.OnItem(Objects.requireNonNull(item), is, bounds, fields.has("answered")));
  }

  private @Nullable Condition onAttribute(Fields fields, Spot subject, int before) {
    only(fields, "attribute", List.of("is", "atLeast", "above", "atMost", "below"));
    var attribute = Scalars.string(context, subject);
    var is = is(fields);
    var bounds = bounds(fields);
    compares(fields, before, is != null || !bounds.isEmpty());
    return context.sound(
        before, () -> new Condition.OnAttribute(Objects.requireNonNull(attribute), is, bounds));
  }

  private @Nullable Condition onArea(Fields fields, Spot subject, int before) {
    only(fields, "area", BOUNDS);
    references.scoresAllowed(fields.key("area"), "area");
    var area = Scalars.string(context, subject);
    var bounds = bounds(fields);
    compares(fields, before, !bounds.isEmpty());
    if (area != null) {
      references.area(subject, area);
    }
    return context.sound(before, () -> new Condition.OnArea(Objects.requireNonNull(area), bounds));
  }

  private @Nullable Condition onTag(Fields fields, Spot subject, int before) {
    only(fields, "tag", List.of("met", "atLeast", "above", "atMost", "below"));
    references.scoresAllowed(fields.key("tag"), "tag");
    var tag = Scalars.string(context, subject);
    double met = fields.needNumber("met");
    var share = bounds(fields);
    compares(fields, before, !share.isEmpty());
    for (var bound : BOUNDS) {
      var limit = fields.has(bound) ? fields.number(bound) : null;
      if (limit != null && (limit < 0 || limit > 1)) {
        context.fault(
            fields.find(bound).orElse(subject),
            "The share of a tag's items is from 0 to 1; write 0.9 for 90 percent.");
      }
    }
    if (tag != null) {
      references.tag(subject, tag);
    }
    return context.sound(
        before, () -> new Condition.OnTag(Objects.requireNonNull(tag), met, share));
  }

  private @Nullable Condition several(Fields fields, Spot subject, boolean all) {
    only(fields, all ? "all" : "any", List.of());
    int before = context.faults.count();
    var conditions = new ArrayList<Condition>();
    for (var element : Scalars.list(context, subject)) {
      var condition = condition(element);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    if (subject.node() instanceof Node.Sequence list && list.items().isEmpty()) {
      context.warning(
          subject, "There is no condition in this list: “all” then always holds, “any” never.");
    }
    return context.sound(
        before, () -> all ? new Condition.All(conditions) : new Condition.Any(conditions));
  }

  private @Nullable Condition not(Fields fields, Spot subject) {
    only(fields, "not", List.of());
    var condition = condition(subject);
    return condition == null ? null : new Condition.Not(condition);
  }

  /// Refuses comparisons that make no sense for the subject.
  private void only(Fields fields, String subject, List<String> comparisons) {
    for (var key : fields.keys()) {
      if (!SUBJECTS.contains(key) && !comparisons.contains(key)) {
        context.fault(fields.key(key), "“%s” has no meaning beside “%s”.".formatted(key, subject));
      }
    }
  }

  /// A comparison that is wrong was meant to be one, and its fault says enough.
  private void compares(Fields fields, int before, boolean something) {
    if (!something && context.faults.count() == before) {
      context.fault(
          fields.spot,
          "This condition compares with nothing. Add “is”, “atLeast”, “below” or the like.");
    }
  }

  /// The values of `is`: a list, or one value.
  private @Nullable List<String> is(Fields fields) {
    var spot = fields.find("is");
    if (spot.isEmpty()) {
      return null;
    }
    if (spot.get().node() instanceof Node.Scalar) {
      var one = Scalars.string(context, spot.get());
      return one == null ? List.of() : List.of(one);
    }
    var values = Scalars.distinct(context, Scalars.list(context, spot.get()));
    if (spot.get().node() instanceof Node.Sequence list && list.items().isEmpty()) {
      context.fault(spot.get(), "“is” needs at least one value to compare with.");
    }
    return values;
  }

  private static Condition.Bounds bounds(Fields fields) {
    return new Condition.Bounds(
        fields.number("atLeast"),
        fields.number("above"),
        fields.number("atMost"),
        fields.number("below"));
  }

  /// The comparisons of an attribute in a comparison's `where`.
  Condition.@Nullable OnAttribute where(String attribute, Spot spot) {
    int before = context.faults.count();
    var fields =
        Fields.open(
            context,
            spot,
            "the comparison of “" + Excerpts.of(attribute) + "”",
            List.of("atLeast", "above", "atMost", "below", "is"));
    if (fields == null) {
      return null;
    }
    var is = is(fields);
    var bounds = bounds(fields);
    compares(fields, before, is != null || !bounds.isEmpty());
    return context.sound(before, () -> new Condition.OnAttribute(attribute, is, bounds));
  }
}
