package org.weft.scoring.score;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;

/// The first walk, in text order, so that conditions see only what is earlier: what applies, and
/// the items' points.
final class Visiting {
  private final Run run;
  private final Conditions conditions;

  Visiting(Run run, Conditions conditions) {
    this.run = run;
    this.conditions = conditions;
  }

  void visitAll() {
    run.plan().top().forEach(place -> visit(place, run.root(), false));
  }

  private void visit(Place place, Frame frame, boolean hiddenAbove) {
    var cause = hidden(place, frame, hiddenAbove);
    switch (place.node()) {
      case Item item -> visitItem(place, item, frame, cause);
      case Area area -> {
        if (cause != null) {
          frame.cause(place, cause);
        }
        if (area.repeat() == null) {
          place.written().forEach(child -> visit(child, frame, cause != null));
        } else {
          run.frames(place, area.repeat()).forEach(one -> visitInstance(place, one, cause));
        }
      }
    }
  }

  private @Nullable Cause hidden(Place place, Frame frame, boolean hiddenAbove) {
    if (hiddenAbove) {
      return Cause.HIDDEN_ABOVE;
    }
    var when = place.node().when();
    return when == null || conditions.hold(when, frame) ? null : Cause.HIDDEN;
  }

  private void visitInstance(Place area, Frame frame, @Nullable Cause hidden) {
    if (hidden != null) {
      frame.cause(area, hidden);
    }
    area.written().forEach(child -> visit(child, frame, hidden != null));
  }

  /// An instance that nobody names, to learn what it could have reached.
  Frame imagined(Place area) {
    var frame = Run.frame(area, null, Map.of());
    visitInstance(area, frame, null);
    return frame;
  }

  private void visitItem(Place place, Item item, Frame frame, @Nullable Cause hidden) {
    var answer = frame.answer(place);
    var points = hidden == null ? Points.of(item.kind(), answer) : Points.NONE;
    var cause = hidden == null ? cause(place, answer, points) : hidden;
    if (cause == Cause.SCORED && !Double.isFinite(points)) {
      throw new Impossible(place.code(), frame.instance(), "its score is not a finite number");
    }
    var maximum = run.plan().maximumWanted(place) ? Maximum.of(item.kind()) : 0;
    var score = cause == Cause.SCORED ? Decimal.round(points, item.round()) : 0;
    frame.result(place, cause, score, maximum);
  }

  private static Cause cause(Place place, Answer answer, double points) {
    if (answer instanceof Answer.NotApplicable) {
      return Cause.DECLARED;
    }
    if (!place.scored()) {
      return Cause.UNSCORED;
    }
    return switch (answer) {
      case Answer.Unanswered() -> Cause.UNANSWERED;
      case Answer.Unknown() -> Cause.UNKNOWN;
      default -> Double.isNaN(points) ? Cause.WITHOUT_POINTS : Cause.SCORED;
    };
  }
}
