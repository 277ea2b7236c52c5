package org.weft.scoring.score;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Answer;

/// The working figures of a stretch of nodes: of the whole tree, or of a repeated area in one
/// instance.
final class Frame {
  private final int first;
  private final @Nullable String instance;
  private final Map<String, Answer> answers;
  private final @Nullable Cause[] causes;
  private final double[] scores;
  private final double[] maxima;
  private final int[] answered;
  private final int[] applicable;

  Frame(int first, int end, @Nullable String instance, Map<String, Answer> answers) {
    this.first = first;
    this.instance = instance;
    this.answers = answers;
    var size = end - first;
    this.causes = new Cause[size];
    this.scores = new double[size];
    this.maxima = new double[size];
    this.answered = new int[size];
    this.applicable = new int[size];
  }

  @Nullable String instance() {
    return instance;
  }

  Answer answer(Place item) {
    return answers.getOrDefault(item.code(), Answer.UNANSWERED);
  }

  boolean contains(Place place) {
    return place.index() >= first && place.index() < first + causes.length;
  }

  /// Null until the node was visited.
  @Nullable Cause visited(Place place) {
    return causes[place.index() - first];
  }

  Cause cause(Place place) {
    var cause = visited(place);
    if (cause == null) {
      throw new IllegalStateException("'" + place.code() + "' was not visited");
    }
    return cause;
  }

  void cause(Place place, Cause cause) {
    causes[place.index() - first] = cause;
  }

  /// Meaningless unless the cause is SCORED.
  double score(Place place) {
    return scores[place.index() - first];
  }

  double maximum(Place place) {
    return maxima[place.index() - first];
  }

  void result(Place place, Cause cause, double score, double maximum) {
    cause(place, cause);
    scores[place.index() - first] = score;
    maxima[place.index() - first] = maximum;
  }

  int answered(Place place) {
    return answered[place.index() - first];
  }

  int applicable(Place place) {
    return applicable[place.index() - first];
  }

  void count(Place place, int answeredBelow, int applicableBelow) {
    answered[place.index() - first] += answeredBelow;
    applicable[place.index() - first] += applicableBelow;
  }

  NodeScore nodeScore(Place place) {
    var cause = cause(place);
    return of(place.code(), instance, cause, score(place), answered(place), applicable(place));
  }

  static NodeScore of(
      String code,
      @Nullable String instance,
      Cause cause,
      double score,
      int answered,
      int applicable) {
    var coverage = applicable == 0 ? 1 : (double) answered / applicable;
    var known = cause == Cause.SCORED ? score : null;
    return new NodeScore(code, instance, cause, known, coverage, answered, applicable);
  }
}
