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

  /// Of each node its score and its maximum; in one array, since half a million instances each have
  /// a frame.
  private final double[] figures;

  /// Of each node how many items below it are answered, and how many apply.
  private final int[] counts;

  Frame(int first, int end, @Nullable String instance, Map<String, Answer> answers) {
    this.first = first;
    this.instance = instance;
    this.answers = answers;
    var size = end - first;
    this.causes = new Cause[size];
    this.figures = new double[2 * size];
    this.counts = new int[2 * size];
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
    return figures[2 * (place.index() - first)];
  }

  double maximum(Place place) {
    return figures[2 * (place.index() - first) + 1];
  }

  void result(Place place, Cause cause, double score, double maximum) {
    cause(place, cause);
    int at = 2 * (place.index() - first);
    figures[at] = score;
    figures[at + 1] = maximum;
  }

  int answered(Place place) {
    return counts[2 * (place.index() - first)];
  }

  int applicable(Place place) {
    return counts[2 * (place.index() - first) + 1];
  }

  void count(Place place, int answeredBelow, int applicableBelow) {
    int at = 2 * (place.index() - first);
    counts[at] += answeredBelow;
    counts[at + 1] += applicableBelow;
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
