package org.weft.assessment.workbook;

import org.weft.assessment.questionnaire.AnswerKey;

/// Where things stand in a workbook, for the one who writes it and the one who reads it back.
final class Layout {
  /// The hidden sheet that says what the workbook is.
  static final String ORIGIN = "weft";

  /// The hidden sheet with the words of the drop-downs.
  static final String LISTS = "lists";

  static final String FORMAT = "questionnaire/1";

  /// Column of the keys, hidden and locked.
  static final int KEY = 0;

  static final int CODE = 1;
  static final int QUESTION = 2;

  /// The one column to write in.
  static final int ANSWER = 3;

  static final int HELP = 4;
  static final int SAVED = 5;

  /// Row of the column heads, from 0.
  static final int HEADS = 3;

  private Layout() {}

  /// The key of an option's row: a blank parts it from the question's.
  static String option(AnswerKey key, String option) {
    return key.token() + " " + option;
  }
}
