package org.weft.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When something applies: data, not an expression language. Several comparisons in one condition
/// all have to hold.
public sealed interface Condition {
  /// About the answer to an item.
  ///
  /// @param is the answer is one of these (for several choices: contains one of these); no such
  ///   comparison, when null
  /// @param answered true when the condition asks that there be an answer
  record OnItem(String item, @Nullable List<String> is, Bounds bounds, boolean answered)
      implements Condition {
    public OnItem {
      is = is == null ? null : List.copyOf(is);
      somethingToCompare(is != null || answered || !bounds.isEmpty(), item);
    }

    public static OnItem is(String item, String... values) {
      return new OnItem(item, List.of(values), Bounds.NONE, false);
    }

    public static OnItem answered(String item) {
      return new OnItem(item, null, Bounds.NONE, true);
    }

    public static OnItem within(String item, Bounds bounds) {
      return new OnItem(item, null, bounds, false);
    }
  }

  /// About an attribute of the participant; false where the attribute is not known.
  record OnAttribute(String attribute, @Nullable List<String> is, Bounds bounds)
      implements Condition {
    public OnAttribute {
      is = is == null ? null : List.copyOf(is);
      somethingToCompare(is != null || !bounds.isEmpty(), attribute);
    }

    public static OnAttribute is(String attribute, String... values) {
      return new OnAttribute(attribute, List.of(values), Bounds.NONE);
    }

    public static OnAttribute within(String attribute, Bounds bounds) {
      return new OnAttribute(attribute, null, bounds);
    }
  }

  /// About a score of an area, a composite or `overall`; false where it has none. In levels and
  /// recommendations only.
  record OnArea(String area, Bounds bounds) implements Condition {
    public OnArea {
      somethingToCompare(!bounds.isEmpty(), area);
    }
  }

  /// About the share (0 to 1) of the applicable scored items with the tag whose score is at least
  /// `met`. In levels and recommendations only.
  record OnTag(String tag, double met, Bounds share) implements Condition {
    public OnTag {
      Codes.finite(met, "met");
      somethingToCompare(!share.isEmpty(), tag);
    }
  }

  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  record Not(Condition condition) implements Condition {}

  /// Limits for a number; all that are given have to hold.
  record Bounds(
      @Nullable Double atLeast,
      @Nullable Double above,
      @Nullable Double atMost,
      @Nullable Double below) {
    public static final Bounds NONE = new Bounds(null, null, null, null);

    public static Bounds atLeast(double limit) {
      return new Bounds(limit, null, null, null);
    }

    public static Bounds above(double limit) {
      return new Bounds(null, limit, null, null);
    }

    public static Bounds atMost(double limit) {
      return new Bounds(null, null, limit, null);
    }

    public static Bounds below(double limit) {
      return new Bounds(null, null, null, limit);
    }

    public boolean isEmpty() {
      return atLeast == null && above == null && atMost == null && below == null;
    }

    public boolean holdFor(double number) {
      return (atLeast == null || number >= atLeast)
          && (above == null || number > above)
          && (atMost == null || number <= atMost)
          && (below == null || number < below);
    }
  }

  private static void somethingToCompare(boolean given, String about) {
    if (!given) {
      throw new IllegalArgumentException("the condition on '" + about + "' compares with nothing");
    }
  }
}
