package org.weft.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weft.framework.ConditionWords;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.web.FrameworkView.Line;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Comparison;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Missing;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Text;
import org.weft.scoring.model.Weight;
import org.weft.site.Page;

/// The rules of a framework as sentences, so that nobody needs the file to understand a score.
final class RuleWords {
  private final FrameworkVersion version;
  private final Page page;
  private final ConditionWords conditions;

  RuleWords(FrameworkVersion version, Page page) {
    this.version = version;
    this.page = page;
    this.conditions = new ConditionWords(version, page);
  }

  String say(Text text) {
    return version.say(text, page.language());
  }

  /// A condition as a sentence of its own.
  String condition(Condition condition) {
    return sentence(conditions.say(condition)) + ".";
  }

  private String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(page.locale()) + words.substring(1);
  }

  String overall() {
    var overall = version.model().overall();
    var sentences = new ArrayList<>(rules(overall.rules()));
    if (!overall.of().isEmpty()) {
      sentences.add(page.say("framework.rule.of", titles(overall.of())));
    }
    return String.join(" ", sentences);
  }

  String composite(Composite composite) {
    var sentences = new ArrayList<>(rules(composite.rules()));
    var weights = composite.weights();
    sentences.add(
        page.say(
            "framework.rule.of",
            version.model().areas(composite.of()).stream()
                .map(a -> weighed(say(a.title()), weights.get(a.code())))
                .collect(Collectors.joining(", "))));
    return String.join(" ", sentences);
  }

  String group(Comparison comparison) {
    return Stream.concat(
            comparison.where().stream().map(conditions::say).map(this::sentence),
            Stream.of(page.say("framework.rule.minimum", comparison.minimum())))
        .collect(Collectors.joining(". ", "", "."));
  }

  List<String> area(Area area) {
    var sentences = new ArrayList<>(rules(area.rules()));
    weight(area.weight(), sentences);
    var when = area.when();
    if (when != null) {
      sentences.add(conditions.asked(when));
    }
    var repeat = area.repeat();
    if (repeat != null) {
      sentences.add(page.say("framework.rule.repeat", repeat.over()));
    }
    return sentences;
  }

  List<String> item(Item item) {
    var sentences = new ArrayList<String>();
    weight(item.weight(), sentences);
    var when = item.when();
    if (when != null) {
      sentences.add(conditions.asked(when));
    }
    if (item.answering().notApplicable()) {
      sentences.add(page.say("framework.rule.notApplicable"));
    }
    if (item.answering().unknown()) {
      sentences.add(page.say("framework.rule.unknown"));
    }
    if (item.answering().evidence() != Item.Evidence.NONE) {
      sentences.add(page.say("framework.rule.evidence." + item.answering().evidence().word()));
    }
    if (!item.kind().scored()) {
      sentences.add(page.say("framework.rule.unscored"));
    }
    return sentences;
  }

  List<Line> answers(Kind kind) {
    return switch (kind) {
      case Kind.YesNo(var yes, var no) ->
          List.of(
              new Line(page.say("framework.yes"), points(yes)),
              new Line(page.say("framework.no"), points(no)));
      case Kind.Numeric(var score, _, _, _) -> score == null ? List.of() : number(score);
      case Kind.Choice _, Kind.Choices _, Kind.Prose _, Kind.Day _, Kind.File _ ->
          kind.options().stream()
              .map(o -> {
                var given = o.points();
                return new Line(say(o.label()), given == null ? "" : points(given));
              })
              .toList();
    };
  }

  private List<Line> number(NumberScore score) {
    return switch (score) {
      case NumberScore.Value _ -> List.of(new Line(page.say("framework.number.value"), ""));
      case NumberScore.Linear(var from, var to, var most, _) ->
          List.of(
              new Line(page.say("framework.number.linear", plain(from), plain(to)), points(most)));
      case NumberScore.Log(var from, var to, var most, _) ->
          List.of(new Line(page.say("framework.number.log", plain(from), plain(to)), points(most)));
      case NumberScore.Bands(var bands) ->
          bands.stream()
              .map(b -> {
                var below = b.below();
                return new Line(
                    below == null
                        ? page.say("framework.number.otherwise")
                        : page.say("framework.number.below", plain(below)),
                    points(b.points()));
              })
              .toList();
    };
  }

  private List<String> rules(Rules rules) {
    var sentences = new ArrayList<String>();
    sentences.add(page.say("framework.combine." + rules.combine().word()));
    if (rules.missing() != Missing.SKIP) {
      sentences.add(page.say("framework.missing." + rules.missing().word()));
    }
    if (rules.require() > 0) {
      sentences.add(page.say("framework.rule.require", plain(100 * rules.require())));
    }
    var round = rules.round();
    if (round != null) {
      sentences.add(page.say("framework.rule.round", round.digits()));
    }
    return sentences;
  }

  private void weight(Weight weight, List<String> sentences) {
    switch (weight) {
      case Weight.Fixed(var w) -> {
        if (w != 1) {
          sentences.add(page.say("framework.rule.weight", plain(w)));
        }
      }
      case Weight.Cases(var cases) ->
          cases.forEach(c -> {
            var when = c.when();
            sentences.add(
                when == null
                    ? page.say("framework.rule.weightElse", plain(c.weight()))
                    : page.say(
                        "framework.rule.weightWhen", plain(c.weight()), conditions.say(when)));
          });
    }
  }

  private String weighed(String title, @Nullable Double weight) {
    return weight == null || weight == 1
        ? title
        : page.say("framework.rule.weighed", title, plain(weight));
  }

  private String titles(List<String> codes) {
    return version.model().areas(codes).stream()
        .map(a -> say(a.title()))
        .collect(Collectors.joining(", "));
  }

  private String points(double points) {
    return page.say("framework.points", points);
  }

  private String plain(double number) {
    return page.number(number, 6);
  }
}
