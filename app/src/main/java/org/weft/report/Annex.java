package org.weft.report;

import java.util.List;

/// The answers of one area.
public record Annex(int number, String title, List<Given> answers) {
  public Annex {
    answers = List.copyOf(answers);
  }

  /// One answer.
  ///
  /// @param instance the service or neighbourhood of a repeated area; empty outside
  /// @param answer in words
  /// @param score or a dash
  /// @param notes what the city wrote beside it
  /// @param links pages it names, http or https
  /// @param address where its score is explained
  public record Given(
      String code,
      String instance,
      String question,
      String answer,
      String score,
      List<String> notes,
      List<String> links,
      String address) {
    public Given {
      notes = List.copyOf(notes);
      links = List.copyOf(links);
    }
  }
}
