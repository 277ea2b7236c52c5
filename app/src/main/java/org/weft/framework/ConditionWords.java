package org.weft.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Condition.Bounds;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;

/// Conditions as sentences in the reader's language.
public final class ConditionWords {
  private final FrameworkVersion version;
  private final Page page;

  public ConditionWords(FrameworkVersion version, Page page) {
    this.version = version;
    this.page = page;
  }

  public String say(Condition condition) {
    return switch (condition) {
      case Condition.OnItem on -> item(on);
      case Condition.OnAttribute(var attribute, var is, var bounds) ->
          compare(attribute(attribute), is, bounds);
      case Condition.OnArea(var area, var bounds) -> compare(score(area), null, bounds);
      case Condition.OnTag(var tag, var met, var share) ->
          page.say(
              "framework.condition.tag",
              tag,
              page.number(met, 2),
              compare("", null, percent(share)));
      case Condition.All(var all) -> join(all, "framework.condition.and");
      case Condition.Any(var any) -> join(any, "framework.condition.or");
      case Condition.Not(var not) -> page.say("framework.condition.not", say(not));
    };
  }

  private String item(Condition.OnItem on) {
    if (on.answered()) {
      return page.say("framework.condition.answered", on.item());
    }
    var item = version.model().tree().findItem(on.item());
    var is = on.is();
    var labels =
        is == null ? null : is.stream().map(v -> item.map(i -> label(i, v)).orElse(v)).toList();
    return compare(page.say("framework.condition.answer", on.item()), labels, on.bounds());
  }

  /// How an answer's code reads: the option's label, yes, no, or the code itself.
  private String label(Item item, String value) {
    if (item.kind() instanceof Kind.YesNo) {
      return page.say("framework." + (value.equals("yes") ? "yes" : "no"));
    }
    return item.kind().options().stream()
        .filter(o -> o.code().equals(value))
        .findFirst()
        .map(o -> version.say(o.label(), page.language()))
        .orElse(value);
  }

  private String compare(String subject, @Nullable List<String> is, Bounds bounds) {
    var parts = new ArrayList<String>();
    if (is != null) {
      parts.add(
          page.say(
              "framework.condition.is",
              is.stream()
                  .map(v -> page.say("framework.quoted", v))
                  .collect(Collectors.joining(", "))));
    }
    bound(parts, "atLeast", bounds.atLeast());
    bound(parts, "above", bounds.above());
    bound(parts, "atMost", bounds.atMost());
    bound(parts, "below", bounds.below());
    return (subject + " " + String.join(" " + page.say("framework.condition.and") + " ", parts))
        .strip();
  }

  private void bound(List<String> parts, String key, @Nullable Double limit) {
    if (limit != null) {
      parts.add(page.say("framework.condition." + key, page.number(limit, 4)));
    }
  }

  private String attribute(String name) {
    var key = "framework.attribute." + name;
    return page.has(key) ? page.say(key) : name;
  }

  private String score(String code) {
    return code.equals(Codes.OVERALL)
        ? page.say("framework.condition.overall")
        : page.say("framework.condition.score", node(code));
  }

  private String node(String code) {
    var model = version.model();
    return model
        .tree()
        .findArea(code)
        .map(a -> version.say(a.title(), page.language()))
        .or(() -> model.findComposite(code).map(c -> version.say(c.title(), page.language())))
        .orElse(code);
  }

  private String join(List<Condition> conditions, String key) {
    return conditions.stream()
        .map(this::say)
        .collect(Collectors.joining(" " + page.say(key) + " "));
  }

  private static Bounds percent(Bounds share) {
    return new Bounds(
        hundred(share.atLeast()),
        hundred(share.above()),
        hundred(share.atMost()),
        hundred(share.below()));
  }

  private static @Nullable Double hundred(@Nullable Double share) {
    return share == null ? null : (Double) (100 * share);
  }
}
