package org.weft.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
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
  private final AttributeWords attributes;

  public ConditionWords(FrameworkVersion version, Page page) {
    this.version = version;
    this.page = page;
    this.attributes = new AttributeWords(page);
  }

  /// When something is asked, as a sentence of its own.
  public String asked(Condition condition) {
    return condition instanceof Condition.Not(var not)
        ? page.say("framework.rule.whenNot", say(not))
        : page.say("framework.rule.when", say(condition));
  }

  /// A condition as a part of a sentence.
  public String say(Condition condition) {
    return say(condition, true);
  }

  /// What is denied is said of each part, so that no “not” stands before a bracket.
  private String say(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.OnItem on -> item(on, holds);
      case Condition.OnAttribute(var attribute, var is, var bounds) ->
          compare(
              attributes.name(attribute),
              is == null ? null : is.stream().map(v -> attributes.value(attribute, v)).toList(),
              bounds,
              limit -> attributes.number(attribute, limit),
              holds);
      case Condition.OnArea(var area, var bounds) -> compare(score(area), null, bounds, holds);
      case Condition.OnTag(var tag, var met, var share) ->
          page.say(
              "framework.condition.tag",
              tag,
              page.number(met, 2),
              compare("", null, percent(share), holds));
      case Condition.All(var all) -> join(all, holds, holds);
      case Condition.Any(var any) -> join(any, !holds, holds);
      case Condition.Not(var not) -> say(not, !holds);
    };
  }

  private String item(Condition.OnItem on, boolean holds) {
    if (on.answered()) {
      return page.say("framework.condition." + (holds ? "answered" : "open"), on.item());
    }
    var item = version.model().tree().findItem(on.item());
    var is = on.is();
    var labels =
        is == null ? null : is.stream().map(v -> item.map(i -> label(i, v)).orElse(v)).toList();
    return compare(page.say("framework.condition.answer", on.item()), labels, on.bounds(), holds);
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

  private String compare(String subject, @Nullable List<String> is, Bounds bounds, boolean holds) {
    return compare(subject, is, bounds, limit -> page.number(limit, 4), holds);
  }

  private String compare(
      String subject,
      @Nullable List<String> is,
      Bounds bounds,
      DoubleFunction<String> number,
      boolean holds) {
    var parts = new ArrayList<String>();
    if (is != null) {
      parts.add(is(is, holds));
    }
    var verbs = "framework.condition." + (holds ? "" : "not.");
    bound(parts, verbs + "atLeast", bounds.atLeast(), number);
    bound(parts, verbs + "above", bounds.above(), number);
    bound(parts, verbs + "atMost", bounds.atMost(), number);
    bound(parts, verbs + "below", bounds.below(), number);
    return (subject + " " + String.join(word(holds ? "and" : "or"), parts)).strip();
  }

  /// One of these, or none of them.
  private String is(List<String> values, boolean holds) {
    var quoted = values.stream().map(v -> page.say("framework.quoted", v)).toList();
    if (holds) {
      return page.say("framework.condition.is", oneOf(quoted));
    }
    return quoted.size() == 1
        ? page.say("framework.condition.not.is", quoted.getFirst())
        : page.say("framework.condition.not.any", String.join(word("nor"), quoted));
  }

  private String oneOf(List<String> quoted) {
    var last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + word("or") + quoted.get(last);
  }

  private void bound(
      List<String> parts, String key, @Nullable Double limit, DoubleFunction<String> number) {
    if (limit != null) {
      parts.add(page.say(key, number.apply(limit)));
    }
  }

  /// The word between two parts, with its spaces.
  private String word(String key) {
    return " " + page.say("framework.condition." + key) + " ";
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

  /// Parts joined by “and” or by “or”; a part that is joined by the other word stands in brackets.
  /// All of no parts always hold, any of no parts never.
  private String join(List<Condition> conditions, boolean and, boolean holds) {
    if (conditions.isEmpty()) {
      return page.say("framework.condition." + (and ? "always" : "never"));
    }
    return conditions.stream()
        .map(c -> {
          var said = say(c, holds);
          return conditions.size() > 1 && isJoined(c, !and, holds)
              ? page.say("framework.condition.group", said)
              : said;
        })
        .collect(Collectors.joining(word(and ? "and" : "or")));
  }

  private static boolean isJoined(Condition condition, boolean and, boolean holds) {
    return switch (condition) {
      case Condition.All(var all) -> all.size() > 1 && and == holds;
      case Condition.Any(var any) -> any.size() > 1 && and != holds;
      case Condition.Not(var not) -> isJoined(not, and, !holds);
      default -> false;
    };
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
