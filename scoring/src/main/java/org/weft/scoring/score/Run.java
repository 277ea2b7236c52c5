package org.weft.scoring.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Repeat;

/// Everything known while one participant's answers are scored.
final class Run {
  private final Plan plan;
  private final Participant participant;
  private final Answers answers;
  private final Frame root;
  private final Map<String, List<Frame>> instances = new HashMap<>();
  private final Map<String, Map<String, Frame>> byName = new HashMap<>();
  private final Map<String, NodeScore> groups = new HashMap<>();

  Run(Plan plan, Participant participant, Answers answers) {
    this.plan = plan;
    this.participant = participant;
    this.answers = answers;
    this.root = new Frame(0, plan.size(), null, answers.single());
  }

  Plan plan() {
    return plan;
  }

  Participant participant() {
    return participant;
  }

  Answers answers() {
    return answers;
  }

  Frame root() {
    return root;
  }

  /// The frames of a repeated area, one for each instance, by name: sums must not depend on the
  /// order of answers.
  List<Frame> frames(Place area, Repeat repeat) {
    return instances.computeIfAbsent(
        area.code(),
        code -> {
          var frames = new ArrayList<Frame>();
          for (var name : answers.instances(repeat.over()).stream().sorted().toList()) {
            frames.add(frame(area, name, answers.of(repeat.over(), name)));
          }
          return List.copyOf(frames);
        });
  }

  /// The frame of a repeated area in one instance.
  @Nullable Frame frame(Place area, Repeat repeat, String instance) {
    return byName.computeIfAbsent(area.code(), code -> named(frames(area, repeat))).get(instance);
  }

  private static Map<String, Frame> named(List<Frame> frames) {
    var named = new HashMap<String, Frame>();
    frames.forEach(frame -> named.put(String.valueOf(frame.instance()), frame));
    return named;
  }

  static Frame frame(Place area, @Nullable String instance, Map<String, Answer> answers) {
    return new Frame(area.index(), area.end(), instance, answers);
  }

  void group(NodeScore score) {
    groups.put(score.node(), score);
  }

  @Nullable NodeScore group(String code) {
    return groups.get(code);
  }

  /// The answer a condition sees: none where the item does not apply, was not visited yet or has an
  /// answer per instance of which none is meant.
  Answer answer(String code, Frame frame) {
    var place = plan.find(code);
    if (place == null) {
      return Answer.UNANSWERED;
    }
    var home = place.repeat() != null && frame.contains(place) ? frame : root;
    var cause = home.visited(place);
    return cause == null || cause.state() == State.NOT_APPLICABLE
        ? Answer.UNANSWERED
        : home.answer(place);
  }

  /// The one score of an area, a composite or the whole; null where there is none.
  @Nullable Double score(String code) {
    var group = groups.get(code);
    if (group != null) {
      return group.score();
    }
    var place = plan.find(code);
    if (place == null || root.visited(place) != Cause.SCORED) {
      return null;
    }
    return root.score(place);
  }

  /// The frames in which a node has its figures.
  List<Frame> framesOf(Place place) {
    var repeat = place.repeat();
    return repeat == null ? List.of(root) : instances.getOrDefault(repeat.code(), List.of());
  }
}
