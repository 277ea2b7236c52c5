package org.weft.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;
import org.weft.scoring.score.Scored;
import org.weft.scoring.score.Scoring;
import org.weft.scoring.score.State;

/// Answers that a city of some temperament might give: seeded, so that they are the same at every
/// start, and consistent, so that no question is answered that the city would not have been asked.
final class PlausibleAnswers {
  private final Framework framework;
  private final Intake intake;
  private final Scoring scoring;

  PlausibleAnswers(Framework framework) {
    this.framework = framework;
    this.intake = new Intake(framework);
    this.scoring = new Scoring(framework);
  }

  /// The answers of one cycle by item, in the framework's order.
  ///
  /// @param cycle 0 for the city's first, 1 for its next
  Map<String, String> of(Temperament city, Participant participant, int cycle) {
    var answers = new LinkedHashMap<String, String>();
    for (var item : framework.tree().items()) {
      if (framework.tree().repeatAround(item.code()).isEmpty()) {
        answer(item, city, cycle).ifPresent(value -> answers.put(item.code(), value));
      }
    }
    return applicable(answers, participant);
  }

  private Optional<String> answer(Item item, Temperament city, int cycle) {
    var chance = city.chance(item.code(), cycle);
    var mood = chance.nextDouble();
    if (mood < 0.02 && item.answering().unknown()) {
      return Optional.of("unknown");
    }
    if (mood < 0.04 && item.answering().notApplicable()) {
      return Optional.of("n/a");
    }
    if (mood > 0.975 && !item.answering().required()) {
      return Optional.empty();
    }
    var area = framework.tree().path(item.code()).getFirst().code();
    var quality = city.quality(area, item.code(), cycle);
    return switch (item.kind()) {
      case Kind.YesNo _ -> Optional.of(quality > 0.45 ? "yes" : "no");
      case Kind.Choice(var options) -> Optional.of(choose(options, quality));
      case Kind.Choices(var options, _, _) -> Optional.of(tick(options, quality, chance));
      case Kind.Numeric number -> number(number, quality);
      case Kind.Prose _, Kind.Day _, Kind.File _ -> Optional.empty();
    };
  }

  /// The option whose points come nearest to what the quality is worth.
  private static String choose(List<Option> options, double quality) {
    var most = options.stream().mapToDouble(PlausibleAnswers::points).max().orElse(0);
    var least = options.stream().mapToDouble(PlausibleAnswers::points).min().orElse(0);
    var wanted = least + quality * (most - least);
    return options.stream()
        .min(java.util.Comparator.comparingDouble((Option o) -> Math.abs(points(o) - wanted)))
        .orElseThrow()
        .code();
  }

  private static String tick(List<Option> options, double quality, SplittableRandom chance) {
    var ticked = new ArrayList<String>();
    for (var option : options) {
      if (!option.exclusive() && chance.nextDouble() < 0.12 + 0.8 * quality) {
        ticked.add(option.code());
      }
    }
    return ticked.isEmpty()
        ? options.stream().filter(Option::exclusive).map(Option::code).findFirst().orElse("none")
        : String.join(";", ticked);
  }

  private static Optional<String> number(Kind.Numeric number, double quality) {
    var score = number.score();
    if (score == null) {
      return Optional.empty();
    }
    var least = number.min();
    var most = number.max();
    var value =
        switch (score) {
          case NumberScore.Linear(var from, var to, _, _) -> from + quality * (to - from);
          case NumberScore.Log(var from, var to, _, _) -> from * Math.pow(to / from, quality);
          case NumberScore.Value _ ->
              (least == null ? 0 : least)
                  + quality * ((most == null ? 100 : most) - (least == null ? 0 : least));
          case NumberScore.Bands(var bands) -> {
            var below = bands.get((int) Math.min(bands.size() - 1, quality * bands.size())).below();
            var last = bands.size() < 2 ? null : bands.get(bands.size() - 2).below();
            yield below != null ? below - 1 : last == null ? 0 : last;
          }
        };
    var whole = (double) Math.round(value);
    return Optional.of(
        Long.toString(
            (long)
                Math.clamp(
                    whole,
                    least == null ? Long.MIN_VALUE : least,
                    most == null ? Long.MAX_VALUE : most)));
  }

  /// Leaves out what the city would not have been asked, given its other answers.
  private Map<String, String> applicable(Map<String, String> answers, Participant participant) {
    var gathering = intake.gathering();
    answers.forEach((item, value) -> gathering.put(item, value));
    if (!(scoring.score(gathering.answers(), participant) instanceof Scored scored)) {
      throw new IllegalStateException("plausible answers that cannot be scored: " + answers);
    }
    return answers.entrySet().stream()
        .filter(a ->
            a.getValue().equals("n/a") || scored.of(a.getKey()).state() != State.NOT_APPLICABLE)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
  }

  private static double points(Option option) {
    var points = option.points();
    return points == null ? 0 : points;
  }
}
