package org.weft.scoring.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Recommendation;

/// The scores of one participant in one period, with everything that explains them.
public final class Scored implements Outcome {
  private final Run run;
  private final Conditions conditions;
  private final Combining combining;

  Scored(Run run, Conditions conditions, Combining combining) {
    this.run = run;
    this.conditions = conditions;
    this.combining = combining;
  }

  public Framework framework() {
    return run.plan().framework();
  }

  public Participant participant() {
    return run.participant();
  }

  public NodeScore overall() {
    return of(Codes.OVERALL);
  }

  /// The one score of an area, an item, a composite or `overall`.
  ///
  /// @throws IllegalArgumentException if there is no such node, or it has a score per instance
  public NodeScore of(String code) {
    var group = run.group(code);
    return group != null ? group : run.root().nodeScore(single(code));
  }

  /// The score in one instance: of a repeated area or of what is inside it.
  ///
  /// @throws IllegalArgumentException if there is no such node or instance, or the node has one
  ///   score
  public NodeScore of(String code, String instance) {
    return frame(code, instance).nodeScore(run.plan().get(code));
  }

  /// The instances the answers name for what areas repeat over, in order of first appearance.
  public List<String> instances(String over) {
    return run.answers().instances(over);
  }

  /// The highest level reached.
  public Optional<Level> level() {
    var reached = levels().stream().filter(LevelCheck::reached).map(LevelCheck::level).toList();
    return reached.isEmpty() ? Optional.empty() : Optional.of(reached.getLast());
  }

  /// All levels, lowest first, with what holds and what does not.
  public List<LevelCheck> levels() {
    var checks = new ArrayList<LevelCheck>();
    var reached = true;
    for (var level : framework().levels()) {
      var finding = conditions.find(level.when(), run.root());
      reached &= finding.holds();
      checks.add(new LevelCheck(level, reached, finding));
    }
    return List.copyOf(checks);
  }

  /// The recommendations that hold, by priority and then in the order of the file.
  public List<Recommendation> recommendations() {
    return run.plan().recommendations().stream()
        .filter(one -> conditions.hold(one.when(), run.root()))
        .toList();
  }

  /// How the one score of a node came about; for a repeated area, from its instances.
  public Derivation derivation(String code) {
    for (var group : run.plan().groups()) {
      if (group.code().equals(code)) {
        var mixture = combining.mix(group, true);
        return mixture.derivation(null, of(code).cause());
      }
    }
    var place = single(code);
    return place.node() instanceof Area area && area.repeat() != null
        ? combining
            .mix(place, area.repeat(), run.frames(place, area.repeat()), true)
            .derivation(area.repeat().over(), run.root().cause(place))
        : derivation(place, run.root());
  }

  /// How the score of a node in one instance came about.
  public Derivation derivation(String code, String instance) {
    return derivation(run.plan().get(code), frame(code, instance));
  }

  private Derivation derivation(Place place, Frame frame) {
    return switch (place.node()) {
      case Area area ->
          combining.mix(place, area, frame, true).derivation(null, frame.cause(place));
      case Item item -> ofItem(place, item, frame);
    };
  }

  private static Derivation ofItem(Place place, Item item, Frame frame) {
    var answer = frame.answer(place);
    var cause = frame.cause(place);
    var scored = cause == Cause.SCORED;
    @Nullable Double points = scored ? (Double) (Points.of(item.kind(), answer) + 0.0) : null;
    @Nullable Double score = scored ? (Double) frame.score(place) : null;
    var rule = cause.state() == State.NOT_APPLICABLE ? null : Points.rule(item.kind(), answer);
    return new Derivation.OfItem(answer, rule, cause, points, item.round(), score);
  }

  private Place single(String code) {
    var place = run.plan().get(code);
    if (place.repeat() != null) {
      throw new IllegalArgumentException("'" + code + "' has a score per instance");
    }
    return place;
  }

  private Frame frame(String code, String instance) {
    var place = run.plan().get(code);
    var repeated = place.repeat() == null ? place : run.plan().get(place.repeat().code());
    if (repeated.node() instanceof Area area && area.repeat() != null) {
      var frame = run.frame(repeated, area.repeat(), instance);
      if (frame != null) {
        return frame;
      }
    }
    throw new IllegalArgumentException("'" + code + "' has no instance '" + instance + "'");
  }
}
