package org.weft.scoring.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Rules;

/// The second walk, from the leaves to the root: scores and coverage of areas, composites and the
/// whole.
final class Combining {
  private final Run run;
  private final Conditions conditions;
  private final Visiting visiting;

  Combining(Run run, Conditions conditions, Visiting visiting) {
    this.run = run;
    this.conditions = conditions;
    this.visiting = visiting;
  }

  void combineAll() {
    run.plan().top().forEach(place -> combine(place, run.root()));
    run.plan().groups().forEach(this::combine);
  }

  private void combine(Place place, Frame frame) {
    switch (place.node()) {
      case Item item -> count(place, item, frame);
      case Area area -> {
        if (area.repeat() == null) {
          combineChildren(place, area, frame);
        } else {
          combineInstances(place, area, area.repeat(), frame);
        }
      }
    }
  }

  private void count(Place place, Item item, Frame frame) {
    var cause = frame.cause(place);
    if (place.scored() && cause.state() != State.NOT_APPLICABLE && weight(item, frame) > 0) {
      frame.count(place, cause == Cause.UNANSWERED ? 0 : 1, 1);
    }
  }

  private void combineChildren(Place place, Area area, Frame frame) {
    for (var child : place.children()) {
      combine(child, frame);
      frame.count(place, frame.answered(child), frame.applicable(child));
    }
    if (isOpen(place, frame)) {
      settle(place, frame, mix(place, area, frame, false), area.rules().round());
    }
  }

  private void combineInstances(Place place, Area area, Repeat repeat, Frame frame) {
    var frames = run.frames(place, repeat);
    for (var one : frames) {
      combineChildren(place, area, one);
      frame.count(place, one.answered(place), one.applicable(place));
    }
    if (!isOpen(place, frame)) {
      return;
    }
    if (frames.isEmpty()) {
      frame.result(place, Cause.WITHOUT_INSTANCE, 0, imaginedMaximum(place, area, repeat));
    } else {
      settle(place, frame, mix(place, repeat, frames, false), repeat.round());
    }
  }

  /// Settles what needs no arithmetic: whether there is something left to compute.
  private static boolean isOpen(Place place, Frame frame) {
    if (frame.visited(place) == null && !place.scored()) {
      frame.cause(place, Cause.UNSCORED);
    }
    return frame.visited(place) == null;
  }

  private double imaginedMaximum(Place place, Area area, Repeat repeat) {
    if (!run.plan().maximumWanted(place)) {
      return 0;
    }
    var imagined = visiting.imagined(place);
    combineChildren(place, area, imagined);
    var mixture = mix(place, repeat, List.of(imagined), false);
    return mixture.maximum(mixture.cause());
  }

  private static void settle(
      Place place, Frame frame, Mixture mixture, @Nullable Rounding rounding) {
    var cause = mixture.cause();
    var score = cause == Cause.SCORED ? Decimal.round(mixture.unrounded(), rounding) : 0;
    frame.result(place, cause, score, mixture.maximum(cause));
  }

  private void combine(Group group) {
    var answered = 0;
    var applicable = 0;
    for (var area : group.counted()) {
      answered += run.root().answered(area);
      applicable += run.root().applicable(area);
    }
    var cause = Cause.UNSCORED;
    var score = 0.0;
    if (group.scored()) {
      var mixture = mix(group, false);
      cause = mixture.cause();
      score = cause == Cause.SCORED ? Decimal.round(mixture.unrounded(), group.rules().round()) : 0;
    }
    run.group(Frame.of(group.code(), null, cause, score, answered, applicable));
  }

  /// The children of an area: of the whole area, or of one instance of it.
  Mixture mix(Place place, Area area, Frame frame, boolean takesNotes) {
    var wanted = run.plan().maximumWanted(place) || isShare(area);
    var mixture = new Mixture(place.code(), frame.instance(), area.rules(), wanted, takesNotes);
    for (var child : place.children()) {
      mixture.add(child, frame, weight(child.node(), frame));
    }
    return mixture;
  }

  private static boolean isShare(Area area) {
    return area.repeat() != null && area.repeat().combine() == Combine.SHARE;
  }

  /// The instances of a repeated area, each with weight 1.
  Mixture mix(Place place, Repeat repeat, List<Frame> frames, boolean takesNotes) {
    var rules = new Rules(repeat.combine(), repeat.missing(), 0, repeat.round());
    var wanted = run.plan().maximumWanted(place);
    var mixture = new Mixture(place.code(), null, rules, wanted, takesNotes);
    frames.forEach(frame -> mixture.add(place, frame, 1));
    return mixture;
  }

  Mixture mix(Group group, boolean takesNotes) {
    var mixture = new Mixture(group.code(), null, group.rules(), false, takesNotes);
    for (var area : group.areas()) {
      var own = group.weights().get(area.code());
      mixture.add(area, run.root(), own == null ? weight(area.node(), run.root()) : own);
    }
    return mixture;
  }

  private double weight(Node node, Frame frame) {
    return conditions.weight(node.weight(), frame);
  }
}
