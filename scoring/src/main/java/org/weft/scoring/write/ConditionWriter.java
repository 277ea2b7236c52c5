package org.weft.scoring.write;

import java.util.ArrayList;
import java.util.List;
import org.weft.scoring.model.Condition;

/// Conditions, always in braces.
final class ConditionWriter {

  private ConditionWriter() {}

  static Yaml.Keys write(Condition condition) {
    var keys = Yaml.Keys.inBraces();
    return switch (condition) {
      case Condition.OnItem(var item, var is, var bounds, var answered) -> {
        keys.put("item", item).put("is", is == null ? null : Yaml.texts(is));
        yield bounds(keys, bounds).put("answered", answered);
      }
      case Condition.OnAttribute on -> {
        keys.put("attribute", on.attribute());
        comparisons(on).values().forEach(keys::put);
        yield keys;
      }
      case Condition.OnArea(var area, var bounds) -> bounds(keys.put("area", area), bounds);
      case Condition.OnTag(var tag, var met, var share) ->
          bounds(keys.put("tag", tag).put("met", met), share);
      case Condition.All(var all) -> keys.put("all", several(all));
      case Condition.Any(var any) -> keys.put("any", several(any));
      case Condition.Not(var not) -> keys.put("not", write(not));
    };
  }

  /// What an attribute is compared with.
  static Yaml.Keys comparisons(Condition.OnAttribute on) {
    var keys = Yaml.Keys.inBraces();
    keys.put("is", on.is() == null ? null : Yaml.texts(on.is()));
    return bounds(keys, on.bounds());
  }

  private static Yaml several(List<Condition> conditions) {
    var rows = new ArrayList<Yaml>();
    conditions.forEach(condition -> rows.add(write(condition)));
    return new Yaml.Rows(rows);
  }

  private static Yaml.Keys bounds(Yaml.Keys keys, Condition.Bounds bounds) {
    return keys.put("atLeast", bounds.atLeast())
        .put("above", bounds.above())
        .put("atMost", bounds.atMost())
        .put("below", bounds.below());
  }
}
