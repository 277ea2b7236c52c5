package org.weft.assessment.workbook;

import org.weft.assessment.questionnaire.Given;
import org.weft.scoring.model.Item;

/// A cell whose content cannot be taken.
///
/// @param sheet the tab's name
/// @param place such as D12
/// @param text what stands there, cut to sixty characters
public record CellFault(String sheet, String place, Item item, String text, Reason reason) {
  /// What is wrong; each has a sentence in the bundles.
  public enum Reason {
    FORMULA,
    NOT_AN_OPTION,
    NOT_YES_OR_NO,
    BOTH,
    NOT_ALONE,
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    NOT_A_DATE,
    TOO_LONG;

    static Reason of(Given.Fault fault) {
      return switch (fault) {
        case NOT_A_NUMBER -> NOT_A_NUMBER;
        case BELOW_MIN, ABOVE_MAX, NOT_ABOVE_ZERO -> OUT_OF_RANGE;
        case NOT_A_DATE -> NOT_A_DATE;
        case NOT_AN_OPTION -> NOT_AN_OPTION;
        case NOT_ALONE -> NOT_ALONE;
        case TOO_LONG -> TOO_LONG;
        case BOTH -> BOTH;
      };
    }
  }
}
