package org.weft.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Comparison;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Recommendation;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Weight;
import org.weft.site.Page;

/// The rules of a framework as sentences, so that nobody needs the file to understand a score. What
/// is said of single questions is in [QuestionWords].
final class RuleWords {
  private final FrameworkVersion version;
  private final Page page;
  private final NodeWords words;

  RuleWords(FrameworkVersion version, Page page, NodeWords words) {
    this.version = version;
    this.page = page;
    this.words = words;
  }

  /// A condition as a sentence of its own.
  String condition(Condition condition) {
    return sentence(words.conditions().say(condition)) + ".";
  }

  private String sentence(String said) {
    return said.isEmpty()
        ? said
        : said.substring(0, 1).toUpperCase(page.locale()) + said.substring(1);
  }

  String overall() {
    var overall = version.model().overall();
    var sentences = new ArrayList<>(rules(overall.rules()));
    if (!overall.of().isEmpty()) {
      sentences.add(page.say("framework.rule.of", titles(version.model().areas(overall.of()))));
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
                .map(a -> weighed(a, weights.get(a.code())))
                .collect(Collectors.joining(", "))));
    return String.join(" ", sentences);
  }

  String group(Comparison comparison) {
    var where =
        comparison.where().isEmpty()
            ? Stream.of(page.say("framework.rule.everyone"))
            : comparison.where().stream().map(words.conditions()::say).map(this::sentence);
    return Stream.concat(where, Stream.of(page.say("framework.rule.minimum", comparison.minimum())))
        .collect(Collectors.joining(". ", "", "."));
  }

  /// When a recommendation is given, how early among the others, and what it is about.
  String recommendation(Recommendation recommendation) {
    var sentences = new ArrayList<String>();
    sentences.add(condition(recommendation.when()));
    sentences.add(page.say("framework.rule.priority", recommendation.priority()));
    if (!recommendation.themes().isEmpty()) {
      sentences.add(
          page.say(
              "framework.rule.themes",
              recommendation.themes().stream()
                  .map(this::theme)
                  .distinct()
                  .collect(Collectors.joining(", "))));
    }
    return String.join(" ", sentences);
  }

  /// A theme is an area's code, a theme of practices, or a word of the framework's own.
  private String theme(String theme) {
    var key = "practice.theme." + theme.toLowerCase(Locale.ROOT).replace(' ', '-');
    return version
        .model()
        .tree()
        .findArea(theme)
        .map(a -> page.say("framework.quoted", words.say(a.title())))
        .orElseGet(() -> page.has(key) ? page.say(key) : theme);
  }

  List<String> area(Area area) {
    var sentences = new ArrayList<String>();
    var path = version.model().tree().path(area.code());
    if (!path.isEmpty()) {
      sentences.add(page.say("framework.rule.part", words.say(path.getLast().title())));
    }
    sentences.addAll(rules(area.rules()));
    if (!area.areas().isEmpty()) {
      sentences.add(page.say("framework.rule.holds", titles(area.areas())));
    }
    var repeat = area.repeat();
    if (repeat != null) {
      repeat(repeat, sentences);
    }
    words.weightAndWhen(area, sentences);
    return sentences;
  }

  private void repeat(Repeat repeat, List<String> sentences) {
    sentences.add(page.say("framework.rule.repeat", repeat.over()));
    sentences.add(page.say("framework.repeat.combine." + repeat.combine().word()));
    sentences.add(page.say("framework.repeat.missing." + repeat.missing().word()));
    var round = repeat.round();
    if (round != null) {
      words.round(round, sentences);
    }
  }

  private List<String> rules(Rules rules) {
    var sentences = new ArrayList<String>();
    sentences.add(page.say("framework.combine." + rules.combine().word()));
    sentences.add(page.say("framework.missing." + rules.missing().word()));
    if (rules.require() > 0) {
      sentences.add(page.say("framework.rule.require", words.plain(100 * rules.require())));
    }
    var round = rules.round();
    if (round != null) {
      words.round(round, sentences);
    }
    return sentences;
  }

  /// A weight of the composite's own is said wherever it is not the area's.
  private String weighed(Area area, @Nullable Double weight) {
    var title = words.say(area.title());
    return weight == null || area.weight().equals(new Weight.Fixed(weight))
        ? title
        : page.say("framework.rule.weighed", title, words.plain(weight));
  }

  private String titles(List<Area> areas) {
    return areas.stream().map(a -> words.say(a.title())).collect(Collectors.joining(", "));
  }
}
