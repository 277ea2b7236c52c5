package org.weft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.answer.Reception;
import org.weft.scoring.model.About;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Rules;
import org.weft.scoring.model.Text;
import org.weft.scoring.model.Weight;

/// Short words for frameworks and answers in tests.
final class Sample {
  static final Participant LEEDS = Participant.named("Leeds");
  static final Item.Answering LENIENT = new Item.Answering(false, true, true, Item.Evidence.NONE);

  private Sample() {}

  static Text text(String text) {
    return Text.of("en", text);
  }

  /// An item that scores the number it is answered with; `n/a` and `unknown` are allowed.
  static Item points(String code) {
    return number(code, new NumberScore.Value());
  }

  static Item points(String code, double weight) {
    return points(code).with(Weight.of(weight));
  }

  static Item number(String code, @Nullable NumberScore score) {
    return item(code, new Kind.Numeric(score, null, null, null));
  }

  static Item upTo(String code, double max) {
    return item(code, new Kind.Numeric(new NumberScore.Value(), null, max, null));
  }

  static Item yesNo(String code) {
    return item(code, Kind.YesNo.DEFAULT);
  }

  static Item prose(String code) {
    return item(code, new Kind.Prose());
  }

  static Item choice(String code, Option... options) {
    return item(code, new Kind.Choice(List.of(options)));
  }

  static Item choices(String code, Kind.Ticks combine, @Nullable Double cap, Option... options) {
    return item(code, new Kind.Choices(List.of(options), combine, cap));
  }

  static Item item(String code, Kind kind) {
    return Item.of(code, text(code), kind).with(LENIENT);
  }

  static Option option(String code, @Nullable Double points) {
    return new Option(code, text(code), points, false);
  }

  static Option alone(String code, double points) {
    return new Option(code, text(code), points, true);
  }

  static Area area(String code, Rules rules, Item... items) {
    return Area.of(code, text(code), rules, Area.Children.of(items));
  }

  static Area area(String code, Combine combine, Item... items) {
    return area(code, Rules.of(combine), items);
  }

  static Area area(String code, Item... items) {
    return area(code, Rules.DEFAULT, items);
  }

  static Area above(String code, Rules rules, Area... areas) {
    return Area.of(code, text(code), rules, Area.Children.of(areas));
  }

  static Framework framework(Area... areas) {
    return framework(Overall.DEFAULT, areas);
  }

  static Framework framework(Overall overall, Area... areas) {
    return Framework.of(About.of("sample", "1", text("Sample")), overall, List.of(areas));
  }

  static Framework with(Framework framework, Level... levels) {
    return new Framework(
        framework.about(),
        framework.overall(),
        framework.tree(),
        framework.composites(),
        framework.comparisons(),
        List.of(levels),
        framework.recommendations());
  }

  static Level level(String code, Condition when) {
    return new Level(code, text(code), when);
  }

  /// Answers written `C1=yes`, or `library:C1=yes` for an instance.
  static Answers answers(Framework framework, String... answers) {
    var gathering = new Intake(framework).gathering();
    for (var answer : answers) {
      var equals = answer.indexOf('=');
      var colon = answer.lastIndexOf(':', equals);
      var instance = colon < 0 ? null : answer.substring(0, colon);
      var item = answer.substring(colon + 1, equals);
      assertThat(gathering.put(instance, item, answer.substring(equals + 1)))
          .isInstanceOf(Reception.Accepted.class);
    }
    return gathering.answers();
  }

  static Outcome outcome(Framework framework, String... answers) {
    return Scoring.score(framework, answers(framework, answers), LEEDS);
  }

  static Scored score(Framework framework, String... answers) {
    return outcome(framework, answers).scored();
  }

  /// The score of area A when it is alone in its framework.
  static @Nullable Double scoreOf(Area area, String... answers) {
    return score(framework(area), answers).of(area.code()).score();
  }

  static List<Part> parts(Scored scored, String code) {
    return new ArrayList<>(((Derivation.Combined) scored.derivation(code)).parts());
  }
}
