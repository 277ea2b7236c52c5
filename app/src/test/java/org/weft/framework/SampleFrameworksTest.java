package org.weft.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Option;
import org.weft.scoring.model.Text;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;
import org.weft.scoring.score.Scored;
import org.weft.scoring.score.Scoring;

/// The two frameworks that come with the program.
class SampleFrameworksTest {
  /// Questions about waiting.
  private static final Set<String> LESS_IS_BETTER = Set.of("13.4", "P3");

  private final Framework cities = read("intercultural-cities-2026.1.yaml");
  private final Framework rights = read("digital-rights-2026.1.yaml");

  @Test
  void theInterculturalAssessmentHasSeventeenAreasInOrder() {
    assertThat(cities.tree().top())
        .extracting(area -> area.title().in("en", "en"))
        .containsExactly(
            "Commitment",
            "Education",
            "Neighbourhoods",
            "Public services",
            "Business and labour market",
            "Cultural and social life",
            "Public space",
            "Mediation and conflict resolution",
            "Language",
            "Media and communication",
            "International outlook",
            "Intelligence and competence",
            "Welcoming newcomers",
            "Leadership and citizenship",
            "Anti-discrimination",
            "Participation",
            "Interaction");
    assertThat(cities.tree().items()).hasSizeBetween(80, 90);
    assertThat(cities.tree().items().stream().filter(item -> item.kind().scored())).hasSize(86);
    assertThat(cities.recommendations()).hasSizeGreaterThan(60);
  }

  @Test
  void everyTextIsThereInEnglishAndFrench() {
    for (var framework : List.of(cities, rights)) {
      for (var text : texts(framework)) {
        assertThat(Objects.requireNonNull(text).byLanguage())
            .containsOnlyKeys("en", "fr")
            .allSatisfy((language, words) -> assertThat(words).isNotBlank());
      }
    }
  }

  @Test
  void bothSayWhoseTheyAreNot() {
    var summary = Objects.requireNonNull(cities.about().summary());
    assertThat(summary.in("en", "en")).contains("not the Council of Europe’s questionnaire");
    assertThat(summary.in("fr", "en")).contains("pas le questionnaire du Conseil de l’Europe");
    var other = Objects.requireNonNull(rights.about().summary());
    assertThat(other.in("en", "en")).contains("not the Coalition’s own instrument");
    assertThat(other.in("fr", "en")).contains("non l’instrument de la Coalition");
  }

  @Test
  void theBestAnswersReachAHundredAndTheHighestLevel() {
    for (var framework : List.of(cities, rights)) {
      var scored = score(framework, true);
      assertThat(scored.overall().score()).isEqualTo(100.0);
      assertThat(scored.level()).map(Level::code).contains(framework.levels().getLast().code());
      for (var composite : framework.composites()) {
        assertThat(scored.of(composite.code()).score()).isEqualTo(100.0);
      }
    }
  }

  @Test
  void theWorstAnswersGiveNoPointAndAdviceInEveryArea() {
    for (var framework : List.of(cities, rights)) {
      var scored = score(framework, false);
      assertThat(scored.overall().score()).isEqualTo(0.0);
      assertThat(scored.level()).isEmpty();
      assertThat(scored.recommendations().stream().map(one -> one.themes().getFirst()).distinct())
          .containsExactlyInAnyOrderElementsOf(
              framework.tree().top().stream().map(area -> area.code()).toList());
    }
  }

  /// The assessment is of what exists: a draft before the council may be answered, for nothing.
  @Test
  void whatIsOnlyIntendedGivesNoPoint() {
    var intentions = Pattern.compile("before the council|not yet adopted|being considered");
    var options =
        cities.tree().items().stream()
            .flatMap(item -> item.kind().options().stream())
            .filter(option -> intentions.matcher(option.label().in("en", "en")).find())
            .toList();
    assertThat(options).hasSize(3).allSatisfy(option -> assertThat(option.points()).isZero());
  }

  private static Scored score(Framework framework, boolean best) {
    var gathering = new Intake(framework).gathering();
    for (var item : framework.tree().items()) {
      gathering.put(item.code(), answer(item, best));
    }
    return new Scoring(framework).score(gathering.answers(), Participant.named("Leeds"))
            instanceof Scored scored
        ? scored
        : fail("not scored");
  }

  private static String answer(Item item, boolean best) {
    return switch (item.kind()) {
      case Kind.YesNo yesNo -> best == yesNo.yes() > yesNo.no() ? "yes" : "no";
      case Kind.Choice choice -> extreme(choice.options(), best).code();
      case Kind.Choices choices ->
          best ? String.join(";", choices.options().stream().map(Option::code).toList()) : "none";
      case Kind.Numeric number ->
          String.valueOf(
              best == LESS_IS_BETTER.contains(item.code())
                  ? number.min()
                  : Objects.requireNonNullElse(number.max(), 1000.0));
      case Kind.Prose _, Kind.Day _, Kind.File _ -> "";
    };
  }

  private static Option extreme(List<Option> options, boolean best) {
    var byPoints = Comparator.comparing((Option one) -> Objects.requireNonNull(one.points()));
    return best ? Collections.max(options, byPoints) : Collections.min(options, byPoints);
  }

  private static List<@Nullable Text> texts(Framework framework) {
    var texts = new ArrayList<@Nullable Text>();
    texts.add(framework.about().title());
    texts.add(framework.about().summary());
    for (var area : framework.tree().top()) {
      texts.add(area.title());
      texts.add(area.intro());
    }
    for (var item : framework.tree().items()) {
      texts.add(item.ask());
      texts.add(item.help());
      item.kind().options().forEach(option -> texts.add(option.label()));
    }
    framework.composites().forEach(one -> texts.add(one.title()));
    framework.comparisons().forEach(one -> texts.add(one.title()));
    framework.levels().forEach(one -> texts.add(one.title()));
    framework.recommendations().forEach(one -> texts.add(one.text()));
    return texts;
  }

  private static Framework read(String file) {
    try (var in = SampleFrameworksTest.class.getResourceAsStream("/frameworks/" + file)) {
      var reading = FrameworkReader.read(Objects.requireNonNull(in).readAllBytes());
      if (reading instanceof Reading.Read read) {
        assertThat(read.warnings()).isEmpty();
        return read.framework();
      }
      return fail(file + ": " + reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
