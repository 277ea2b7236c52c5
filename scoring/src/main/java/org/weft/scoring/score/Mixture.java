package org.weft.scoring.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Rules;
import org.weft.scoring.score.Part.Role;

/// Makes one score of several by the rules of a node, and takes notes when asked to.
final class Mixture {
  private final String node;
  private final @Nullable String instance;
  private final Rules rules;
  private final boolean maximumWanted;
  private final @Nullable List<Part> notes;
  private final Tally scores;
  private final Tally maxima;
  private final Tally attainable;
  private boolean applies;
  private boolean voided;
  private double scoredWeight;
  private double applicableWeight;

  /// What to say of the first child without a finite maximum, should a share divide by it.
  private @Nullable Impossible limitless;

  /// @param maximumWanted whether a node above needs the maximum of this one
  Mixture(
      String node,
      @Nullable String instance,
      Rules rules,
      boolean maximumWanted,
      boolean takesNotes) {
    this.node = node;
    this.instance = instance;
    this.rules = rules;
    this.maximumWanted = maximumWanted;
    this.notes = takesNotes ? new ArrayList<>() : null;
    this.scores = new Tally(rules.combine());
    this.maxima = new Tally(rules.combine());
    this.attainable = new Tally(rules.combine());
  }

  void add(Place child, Frame frame, double weight) {
    var cause = frame.cause(child);
    var role = role(child, cause, weight);
    if (role.compareTo(Role.WEIGHT_ZERO) < 0) {
      weigh(child, frame, weight, role);
    }
    if (notes != null) {
      var score = cause == Cause.SCORED ? (Double) frame.score(child) : null;
      var maximum = maximum(child, frame, role);
      notes.add(
          new Part(child.code(), frame.instance(), cause, score, weight, role, maximum, null));
    }
  }

  /// The child's maximum for the notes; a child that never takes part may have none.
  private @Nullable Double maximum(Place child, Frame frame, Role role) {
    var noted = rules.combine() == Combine.SHARE && role != Role.UNSCORED;
    return noted && Double.isFinite(frame.maximum(child)) ? (Double) frame.maximum(child) : null;
  }

  private Role role(Place child, Cause cause, double weight) {
    if (!child.scored()) {
      return Role.UNSCORED;
    }
    if (cause.state() == State.NOT_APPLICABLE) {
      return Role.NOT_APPLICABLE;
    }
    applies = true;
    if (weight == 0) {
      return Role.WEIGHT_ZERO;
    }
    if (cause == Cause.SCORED) {
      return Role.TAKES_PART;
    }
    return switch (rules.missing()) {
      case SKIP -> Role.SKIPPED;
      case ZERO -> Role.COUNTED_ZERO;
      case VOID -> Role.VOIDS;
    };
  }

  private void weigh(Place child, Frame frame, double weight, Role role) {
    var maximum = frame.maximum(child);
    applicableWeight += weight;
    attainable.add(weight, maximum);
    voided |= role == Role.VOIDS;
    if (role == Role.TAKES_PART) {
      scoredWeight += weight;
    }
    if (role.counts()) {
      if (limitless == null && !Double.isFinite(maximum)) {
        limitless =
            new Impossible(
                child.code(), frame.instance(), "a share needs a maximum, and it has none");
      }
      scores.add(weight, role == Role.TAKES_PART ? frame.score(child) : 0);
      maxima.add(weight, maximum);
    }
  }

  /// Whether there is a score, and why not.
  Cause cause() {
    if (!applies) {
      return Cause.NOTHING_APPLIES;
    }
    if (voided) {
      return Cause.VOID;
    }
    if (scores.isEmpty()) {
      return Cause.NOTHING_TAKES_PART;
    }
    if (rules.require() > 0 && !enough()) {
      return Cause.TOO_LITTLE;
    }
    var nothing = rules.combine() == Combine.SHARE && maxima.products() == 0;
    return nothing ? Cause.NOTHING_ATTAINABLE : Cause.SCORED;
  }

  /// Seven tenths added up must be as good as 0.7, so the share is compared at 15 significant
  /// digits.
  private boolean enough() {
    if (!Double.isFinite(applicableWeight)) {
      throw new Impossible(node, instance, "its weights add up to no finite number");
    }
    return Decimal.significant(scoredWeight / applicableWeight) >= rules.require();
  }

  /// The score before rounding, if the cause is SCORED.
  double unrounded() {
    if (rules.combine() == Combine.GEOMETRIC_MEAN && scores.least() < 0) {
      throw new Impossible(node, instance, "a geometric mean of a score below 0");
    }
    var score = rules.combine() == Combine.SHARE ? share() : scores.value(rules.combine());
    if (!Double.isFinite(score)) {
      throw new Impossible(node, instance, "its score is not a finite number");
    }
    return score;
  }

  private double share() {
    if (limitless != null) {
      throw limitless;
    }
    var most = maxima.products();
    return Double.isFinite(most) ? 100 * scores.products() / most : Double.NaN;
  }

  /// The most that could have been reached by the children that take part; by all that apply, where
  /// there is no score. Not a finite number where they have none; only a share that divides by it
  /// minds.
  double maximum(Cause cause) {
    if (!maximumWanted) {
      return 0;
    }
    if (rules.combine() == Combine.SHARE) {
      return 100;
    }
    var reachable = cause == Cause.SCORED ? maxima : attainable;
    return reachable.isEmpty() ? 0 : reachable.value(rules.combine());
  }

  /// The notes, as a derivation.
  Derivation.Combined derivation(@Nullable String over, Cause cause) {
    var score = cause == Cause.SCORED ? (Double) unrounded() : null;
    var parts =
        notes == null ? List.<Part>of() : notes.stream().map(this::withContribution).toList();
    return new Derivation.Combined(
        rules.combine(),
        rules.missing(),
        rules.require(),
        over,
        parts,
        scoredWeight,
        applicableWeight,
        cause,
        score,
        rules.round(),
        score == null ? null : (Double) Decimal.round(score, rules.round()));
  }

  private Part withContribution(Part part) {
    var score = part.role() == Role.TAKES_PART && part.score() != null ? part.score() : 0;
    var product = part.weight() * score;
    var contribution =
        switch (rules.combine()) {
          case MEAN -> product / scores.weights();
          case SUM -> product;
          case SHARE -> 100 * product / maxima.products();
          default -> Double.NaN;
        };
    var known = part.role().counts() && Double.isFinite(contribution);
    return known ? part.contributing(contribution) : part;
  }
}
