package org.weft.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weft.framework.web.FrameworkView.Line;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;
import org.weft.site.Page;

/// What may be answered to a question and how an answer becomes points, as sentences.
final class QuestionWords {
  private final NodeWords words;
  private final Page page;

  QuestionWords(NodeWords words, Page page) {
    this.words = words;
    this.page = page;
  }

  List<String> rules(Item item) {
    var sentences = new ArrayList<String>();
    switch (item.kind()) {
      case Kind.Choices choices -> ticks(choices, sentences);
      case Kind.Numeric numeric -> range(numeric, sentences);
      case Kind.YesNo _, Kind.Choice _, Kind.Prose _, Kind.Day _, Kind.File _ -> {}
    }
    var round = item.round();
    if (round != null) {
      words.round(round, sentences);
    }
    words.weightAndWhen(item, sentences);
    answering(item.answering(), sentences);
    if (!item.kind().scored()) {
      sentences.add(page.say("framework.rule.unscored"));
    }
    return sentences;
  }

  private void ticks(Kind.Choices choices, List<String> sentences) {
    if (choices.scored()) {
      sentences.add(page.say("framework.ticks." + choices.combine().word()));
      var cap = choices.cap();
      if (cap != null) {
        sentences.add(page.say("framework.rule.cap", words.plain(cap)));
      }
    }
  }

  private void range(Kind.Numeric numeric, List<String> sentences) {
    var unit = numeric.unit();
    if (unit != null) {
      sentences.add(page.say("framework.rule.unit", words.say(unit)));
    }
    var min = numeric.min();
    var max = numeric.max();
    if (min != null && max != null) {
      sentences.add(page.say("framework.rule.between", words.plain(min), words.plain(max)));
    } else if (min != null) {
      sentences.add(page.say("framework.rule.min", words.plain(min)));
    } else if (max != null) {
      sentences.add(page.say("framework.rule.max", words.plain(max)));
    }
    if (numeric.score() instanceof NumberScore.Log) {
      sentences.add(page.say("framework.rule.positive"));
    }
  }

  private void answering(Item.Answering answering, List<String> sentences) {
    if (answering.required()) {
      sentences.add(page.say("framework.rule.required"));
    }
    if (answering.notApplicable()) {
      sentences.add(page.say("framework.rule.notApplicable"));
    }
    if (answering.unknown()) {
      sentences.add(page.say("framework.rule.unknown"));
    }
    if (answering.evidence() != Item.Evidence.NONE) {
      sentences.add(page.say("framework.rule.evidence." + answering.evidence().word()));
    }
  }

  /// Each answer with what it gives.
  List<Line> answers(Kind kind) {
    return switch (kind) {
      case Kind.YesNo(var yes, var no) ->
          List.of(
              new Line(page.say("framework.yes"), words.plain(yes)),
              new Line(page.say("framework.no"), words.plain(no)));
      case Kind.Numeric(var score, _, _, _) -> score == null ? List.of() : number(score);
      case Kind.Choices choices when choices.scored() ->
          Stream.concat(
                  options(choices), Stream.of(new Line(page.say("framework.none"), words.plain(0))))
              .toList();
      case Kind.Choice _, Kind.Choices _, Kind.Prose _, Kind.Day _, Kind.File _ ->
          options(kind).toList();
    };
  }

  private Stream<Line> options(Kind kind) {
    return kind.options().stream().map(o -> new Line(label(o), given(o.points(), kind.scored())));
  }

  private String label(Option option) {
    var label = words.say(option.label());
    return option.exclusive() ? page.say("framework.option.alone", label) : label;
  }

  private String given(@Nullable Double points, boolean scored) {
    if (points == null) {
      return scored ? page.say("framework.option.noScore") : "";
    }
    return words.plain(points);
  }

  private List<Line> number(NumberScore score) {
    return switch (score) {
      case NumberScore.Value _ -> List.of(new Line(page.say("framework.number.value"), ""));
      case NumberScore.Linear(var from, var to, var most, var clamp) ->
          scale("framework.number." + (clamp ? "linear" : "linearOn"), from, to, most);
      case NumberScore.Log(var from, var to, var most, var clamp) ->
          scale("framework.number." + (clamp ? "log" : "logOn"), from, to, most);
      case NumberScore.Bands(var bands) ->
          bands.stream()
              .map(b -> {
                var below = b.below();
                return new Line(
                    below == null
                        ? page.say("framework.number.otherwise")
                        : page.say("framework.number.below", words.plain(below)),
                    words.plain(b.points()));
              })
              .toList();
    };
  }

  private List<Line> scale(String key, double from, double to, double most) {
    return List.of(new Line(page.say(key, words.plain(from), words.plain(to)), words.plain(most)));
  }
}
