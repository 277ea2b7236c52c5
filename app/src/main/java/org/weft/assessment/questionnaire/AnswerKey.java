package org.weft.assessment.questionnaire;

/// Where an answer belongs.
///
/// @param item the item's code
/// @param instance the code of an instance of a repeated area, empty outside
public record AnswerKey(String item, String instance) {
  private static final char BETWEEN = '~';

  /// The key of an item outside repeated areas.
  public static AnswerKey of(String item) {
    return new AnswerKey(item, "");
  }

  /// Reads what [#token()] wrote.
  public static AnswerKey parse(String token) {
    var between = token.indexOf(BETWEEN);
    return between < 0
        ? of(token)
        : new AnswerKey(token.substring(0, between), token.substring(between + 1));
  }

  /// The key as one word, for field names and addresses.
  public String token() {
    return instance.isEmpty() ? item : item + BETWEEN + instance;
  }
}
