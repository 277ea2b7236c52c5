package org.weft.site.ui;

import java.util.List;

/// What is wrong with one field: the same words in the summary and at the field.
///
/// @param field the id of the field the summary links to
/// @param text what is wrong and what to do
public record Problem(String field, String text) {

  /// What is wrong with a field; empty for nothing.
  public static String of(List<Problem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }
}
