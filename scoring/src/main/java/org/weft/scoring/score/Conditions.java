package org.weft.scoring.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Weight;

/// Whether conditions hold. Total: what is not known, not given or not applicable makes a
/// comparison false.
final class Conditions {
  private final Run run;

  Conditions(Run run) {
    this.run = run;
  }

  boolean hold(Condition condition, Frame frame) {
    return switch (condition) {
      case Condition.OnItem on -> holds(on, run.answer(on.item(), frame));
      case Condition.OnAttribute on -> run.participant().fulfils(on);
      case Condition.OnArea(var area, var bounds) -> {
        var score = run.score(area);
        yield score != null && bounds.holdFor(score);
      }
      case Condition.OnTag on -> holds(on);
      case Condition.All(var conditions) -> {
        for (var one : conditions) {
          if (!hold(one, frame)) {
            yield false;
          }
        }
        yield true;
      }
      case Condition.Any(var conditions) -> {
        for (var one : conditions) {
          if (hold(one, frame)) {
            yield true;
          }
        }
        yield false;
      }
      case Condition.Not(var inner) -> !hold(inner, frame);
    };
  }

  /// The same with the findings of all parts.
  Finding find(Condition condition, Frame frame) {
    var parts =
        switch (condition) {
          case Condition.All(var conditions) -> conditions;
          case Condition.Any(var conditions) -> conditions;
          case Condition.Not(var inner) -> List.of(inner);
          default -> List.<Condition>of();
        };
    var findings = parts.stream().map(part -> find(part, frame)).toList();
    return new Finding(condition, hold(condition, frame), findings);
  }

  /// The weight of a node; by cases, the first that holds, and 1 where none does.
  double weight(Weight weight, Frame frame) {
    return switch (weight) {
      case Weight.Fixed(var fixed) -> fixed;
      case Weight.Cases(var cases) -> {
        for (var one : cases) {
          if (one.when() == null || hold(one.when(), frame)) {
            yield one.weight();
          }
        }
        yield 1;
      }
    };
  }

  private static boolean holds(Condition.OnItem on, Answer answer) {
    return switch (answer) {
      case Answer.Unanswered() -> false;
      case Answer.NotApplicable() -> false;
      case Answer.Unknown() ->
          !on.answered() && on.bounds().isEmpty() && isOneOf(on.is(), Codes.UNKNOWN);
      case Answer.Chosen(_, var codes) ->
          on.bounds().isEmpty() && (on.is() == null || chosen(on.is(), codes));
      case Answer.Quantity(var raw, var number) ->
          on.bounds().holdFor(number) && (on.is() == null || named(on.is(), raw, number));
      case Answer.Words(var raw) ->
          on.bounds().isEmpty() && (on.is() == null || on.is().contains(raw));
    };
  }

  private static boolean isOneOf(@Nullable List<String> values, String value) {
    return values != null && values.contains(value);
  }

  private static boolean chosen(List<String> values, List<String> codes) {
    if (codes.isEmpty()) {
      return values.contains(Codes.NONE);
    }
    for (var code : codes) {
      if (values.contains(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(List<String> values, String raw, double number) {
    for (var value : values) {
      var parsed = Decimals.parse(value);
      if (value.equals(raw) || (parsed.isPresent() && parsed.getAsDouble() == number)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Condition.OnTag on) {
    var applicable = 0;
    var met = 0;
    for (var item : run.plan().tagged(on.tag())) {
      for (var frame : run.framesOf(item)) {
        var cause = frame.cause(item);
        if (cause.state() != State.NOT_APPLICABLE) {
          applicable++;
          met += cause == Cause.SCORED && frame.score(item) >= on.met() ? 1 : 0;
        }
      }
    }
    return applicable > 0 && on.share().holdFor((double) met / applicable);
  }
}
