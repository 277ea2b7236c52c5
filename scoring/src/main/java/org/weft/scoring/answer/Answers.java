package org.weft.scoring.answer;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/// All answers of one participant in one period. Made by [Intake].
public final class Answers {
  /// No answer at all.
  public static final Answers NONE = new Answers(Map.of(), Map.of());

  private final Map<String, Answer> single;
  private final Map<String, Map<String, Map<String, Answer>>> repeated;

  /// Takes the maps over, without a copy: a file of a million answers must fit into little memory.
  Answers(Map<String, Answer> single, Map<String, Map<String, Map<String, Answer>>> repeated) {
    this.single = single;
    this.repeated = repeated;
  }

  /// The answer to an item outside repeated areas.
  public Answer to(String item) {
    return single.getOrDefault(item, Answer.UNANSWERED);
  }

  /// The answers outside repeated areas by item.
  public Map<String, Answer> single() {
    return Collections.unmodifiableMap(single);
  }

  /// The answers of one instance of what areas repeat over, by item.
  public Map<String, Answer> of(String over, String instance) {
    return repeated.getOrDefault(over, Map.of()).getOrDefault(instance, Map.of());
  }

  /// The instances that the answers name, in order of first appearance.
  public List<String> instances(String over) {
    return List.copyOf(repeated.getOrDefault(over, Map.of()).keySet());
  }
}
