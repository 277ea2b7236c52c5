package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Weight;
import org.weft.scoring.yaml.Node;

/// Weights, fixed or by cases.
final class WeightReader {

  private WeightReader() {}

  static @Nullable Weight weight(Fields fields, ConditionReader conditions) {
    var spot = fields.find("weight");
    if (spot.isEmpty()) {
      return Weight.ONE;
    }
    var context = fields.context;
    if (!(spot.get().node() instanceof Node.Sequence)) {
      var number = number(context, spot.get());
      return number == null ? null : Weight.of(number);
    }
    int before = context.faults.count();
    var cases = new ArrayList<Weight.Case>();
    var spots = Scalars.list(context, spot.get());
    if (spots.isEmpty()) {
      context.fault(spot.get(), "A weight by cases needs at least one case.");
    }
    for (int i = 0; i < spots.size(); i++) {
      var one = oneCase(context, spots.get(i), conditions);
      if (one != null) {
        if (one.when() == null && i < spots.size() - 1) {
          context.fault(
              spots.get(i), "A case without “when” always holds, so it must be the last one.");
        }
        cases.add(one);
      }
    }
    return context.sound(before, () -> new Weight.Cases(cases));
  }

  /// A number of at least 0.
  static @Nullable Double number(Context context, Spot spot) {
    var number = Scalars.number(context, spot);
    if (number != null && number < 0) {
      context.fault(spot, "A weight is at least 0.");
      return null;
    }
    return number == null ? null : number + 0.0;
  }

  private static Weight.@Nullable Case oneCase(
      Context context, Spot spot, ConditionReader conditions) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "a case of a weight", List.of("when", "weight"));
    if (fields == null) {
      return null;
    }
    var weight = fields.need("weight").map(value -> number(context, value)).orElse(null);
    @Nullable Condition when = conditions.find(fields, "when");
    return context.sound(before, () -> new Weight.Case(when, Objects.requireNonNull(weight)));
  }
}
