package org.weft.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.score.Scored;
import org.weft.scoring.score.Scoring;

/// 10,000 participants who answer the Intercultural Cities assessment, some ninety questions each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ManyCities {
  private static final int CITIES = 10_000;

  private final List<Answers> answers = new ArrayList<>();
  private final Participant city =
      Participant.named("City").with("type", "municipality").with("population", 250_000);
  private final Scoring scoring =
      new Scoring(Frameworks.read(Frameworks.bytes(Frameworks.INTERCULTURAL)));
  private double[][] plain = new double[0][];

  @Setup
  public void answer() {
    var intake = new Intake(scoring.framework());
    var random = new Random(1);
    for (var i = 0; i < CITIES; i++) {
      var gathering = intake.gathering();
      for (var item : scoring.framework().tree().items()) {
        gathering.put(item.code(), raw(item, random));
      }
      answers.add(gathering.answers());
    }
    plain = Baseline.scores(CITIES * 15, 6);
  }

  private static String raw(Item item, Random random) {
    return switch (item.kind()) {
      case Kind.YesNo _ -> random.nextBoolean() ? "yes" : "no";
      case Kind.Choice(var options) -> options.get(random.nextInt(options.size())).code();
      case Kind.Choices(var options, _, _) -> options.get(random.nextInt(options.size())).code();
      case Kind.Numeric _ -> Integer.toString(1 + random.nextInt(50));
      case Kind.Prose _ -> "words";
      case Kind.Day _ -> "2026-11-21";
      case Kind.File _ -> "plan.pdf";
    };
  }

  /// All scores of all areas.
  @Benchmark
  public double score() {
    var sum = 0.0;
    for (var one : answers) {
      sum += areas(scoring.score(one, city).scored());
    }
    return sum;
  }

  /// All scores, levels and recommendations, and the derivation of every area.
  @Benchmark
  public int explain() {
    var count = 0;
    for (var one : answers) {
      var scored = scoring.score(one, city).scored();
      count += scored.levels().size() + scored.recommendations().size();
      for (var area : scoring.framework().tree().areas()) {
        count += scored.derivation(area.code()).score() == null ? 0 : 1;
      }
    }
    return count;
  }

  private double areas(Scored scored) {
    var sum = 0.0;
    for (Area area : scoring.framework().tree().areas()) {
      var score = scored.of(area.code()).score();
      sum += score == null ? 0 : score;
    }
    return sum;
  }

  /// Weighted means over 900,000 numbers, in groups of six.
  @Benchmark
  public double baseline() {
    return Baseline.mean(plain);
  }
}
