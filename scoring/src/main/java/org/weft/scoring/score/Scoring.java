package org.weft.scoring.score;

import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Framework;

/// Scores answers to one framework. Prepared once, then immutable and safe for several threads.
public final class Scoring {
  private final Plan plan;

  public Scoring(Framework framework) {
    this.plan = new Plan(framework);
  }

  /// Scores one participant's answers; for many participants keep a [Scoring] of the framework.
  public static Outcome score(Framework framework, Answers answers, Participant participant) {
    return new Scoring(framework).score(answers, participant);
  }

  public Framework framework() {
    return plan.framework();
  }

  /// The scores, or the fault that prevents them.
  public Outcome score(Answers answers, Participant participant) {
    var run = new Run(plan, participant, answers);
    var conditions = new Conditions(run);
    var visiting = new Visiting(run, conditions);
    var combining = new Combining(run, conditions, visiting);
    try {
      visiting.visitAll();
      combining.combineAll();
      return new Scored(run, conditions, combining);
    } catch (Impossible fault) {
      return new Outcome.Fault(
          fault.node(), fault.instance(), participant.name(), participant.period(), fault.reason());
    }
  }
}
