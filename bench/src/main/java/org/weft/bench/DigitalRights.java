package org.weft.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Gathering;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Framework;
import org.weft.scoring.score.Scoring;

/// The 15,827 answers of the Big Tech Scorecard 2022 (Ranking Digital Rights, CC BY 4.0), 14
/// companies.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DigitalRights {
  private final List<String[]> rows = new ArrayList<>();
  private final Map<String, Answers> answers = new LinkedHashMap<>();
  private Intake intake;
  private Scoring scoring;
  private double[][] plain;

  public DigitalRights() {
    var framework = framework();
    intake = new Intake(framework);
    scoring = new Scoring(framework);
    plain = new double[0][];
  }

  private static Framework framework() {
    return Frameworks.read(Frameworks.bytes(Frameworks.DIGITAL_RIGHTS));
  }

  @Setup
  public void load() {
    var file = Frameworks.HOME.resolve("scoring/src/test/resources/rdr2022/answers.csv");
    try (var lines = Files.lines(file)) {
      lines.skip(1).forEach(line -> rows.add(line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers.putAll(gather());
    plain = Baseline.scores(rows.size() / 6, 6);
  }

  private Map<String, Answers> gather() {
    var gatherings = new LinkedHashMap<String, Gathering>();
    for (var row : rows) {
      gatherings.computeIfAbsent(row[0], company -> intake.gathering()).put(row[2], row[1], row[3]);
    }
    var gathered = new LinkedHashMap<String, Answers>();
    gatherings.forEach((company, gathering) -> gathered.put(company, gathering.answers()));
    return gathered;
  }

  /// Answers in memory to all scores.
  @Benchmark
  public double score() {
    var sum = 0.0;
    for (var company : answers.entrySet()) {
      var scored = scoring.score(company.getValue(), Participant.named(company.getKey())).scored();
      var score = scored.overall().score();
      sum += score == null ? 0 : score;
    }
    return sum;
  }

  /// Text to checked answers.
  @Benchmark
  public int take() {
    return gather().size();
  }

  /// Weighted means over arrays of as many numbers, in groups of six as an indicator's elements
  /// are.
  @Benchmark
  public double baseline() {
    return Baseline.mean(plain);
  }
}
