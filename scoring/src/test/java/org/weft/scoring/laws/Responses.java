package org.weft.scoring.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.answer.Reception;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Option;
import org.weft.scoring.score.Outcome;
import org.weft.scoring.score.Scoring;

/// Random answers as rows, so that laws can shuffle, change and drop them.
public record Responses(List<Row> rows) {
  /// One answer as a file writes it.
  public record Row(@Nullable String instance, String item, String raw) {}

  /// Answers about two thirds of the questions, in up to three instances.
  public static Responses random(Framework framework, long seed) {
    var random = new Random(seed * 31 + 7);
    var rows = new ArrayList<Row>();
    for (var item : framework.tree().items()) {
      var inside = framework.tree().repeatAround(item.code()).isPresent();
      for (var instance : inside ? List.of("north", "east", "west") : List.of("")) {
        if (random.nextDouble() < 0.65) {
          rows.add(new Row(inside ? instance : null, item.code(), raw(item, random)));
        }
      }
    }
    return new Responses(rows);
  }

  static String raw(Item item, Random random) {
    var luck = random.nextDouble();
    if (luck < 0.05) {
      return "unknown";
    }
    if (luck < 0.15) {
      return "n/a";
    }
    return switch (item.kind()) {
      case Kind.YesNo kind -> random.nextBoolean() ? "yes" : "no";
      case Kind.Choice(var options) -> options.get(random.nextInt(options.size())).code();
      case Kind.Choices(var options, var _, var _) -> ticked(options, random);
      case Kind.Numeric kind -> Double.toString(1 + random.nextInt(990) / 10.0);
      case Kind.Day() -> "2026-11-21";
      case Kind.Prose() -> "words";
      case Kind.File() -> "plan.pdf";
    };
  }

  private static String ticked(List<Option> options, Random random) {
    var ticked =
        options.stream()
            .filter(option -> !option.exclusive() && random.nextBoolean())
            .map(Option::code)
            .collect(Collectors.joining(";"));
    return ticked.isEmpty() ? "none" : ticked;
  }

  Responses with(int index, Row row) {
    var changed = new ArrayList<>(rows);
    changed.set(index, row);
    return new Responses(changed);
  }

  /// The same answers in another order, and what is ticked in another order too.
  Responses shuffled(Random random) {
    var shuffled = new ArrayList<Row>();
    for (var row : rows) {
      var ticked = new ArrayList<>(List.of(row.raw().split(";", -1)));
      Collections.shuffle(ticked, random);
      shuffled.add(new Row(row.instance(), row.item(), String.join(";", ticked)));
    }
    Collections.shuffle(shuffled, random);
    return new Responses(List.copyOf(shuffled));
  }

  Responses without(String item) {
    return new Responses(rows.stream().filter(row -> !row.item().equals(item)).toList());
  }

  public Answers answers(Framework framework) {
    var gathering = new Intake(framework).gathering();
    for (var row : rows) {
      if (gathering.put(row.instance(), row.item(), row.raw()) instanceof Reception.Refused no) {
        throw new AssertionError(no.refusal().sentence());
      }
    }
    return gathering.answers();
  }

  public Outcome score(Framework framework) {
    var kent = Participant.named("Kent").with("type", "county").with("population", 900);
    return Scoring.score(framework, answers(framework), kent);
  }
}
