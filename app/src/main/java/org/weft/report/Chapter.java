package org.weft.report;

import java.util.List;
import org.weft.practice.Practice;
import org.weft.site.ui.Figure;

/// One area in the report.
///
/// @param number its place in the framework, from 1
/// @param strand its colour, 1 to 4
/// @param note how many questions it has, how many are answered and have evidence
/// @param ideal what the framework says the area is about; empty if it says nothing
/// @param does what the answers say is there
/// @param missing what the answers say is not there yet
/// @param practices of other cities that fit
/// @param explained how its score came about
/// @param address where that stands on its own
public record Chapter(
    int number,
    String code,
    String title,
    int strand,
    String note,
    String ideal,
    List<Figure> figures,
    List<Statement> does,
    List<Statement> missing,
    List<Advice> advice,
    List<Practice> practices,
    Explained explained,
    String address) {
  public Chapter {
    figures = List.copyOf(figures);
    does = List.copyOf(does);
    missing = List.copyOf(missing);
    advice = List.copyOf(advice);
    practices = List.copyOf(practices);
  }

  /// What an answer says.
  ///
  /// @param code of the question
  /// @param question as it was asked
  /// @param answer in words
  /// @param address of the page that shows how other cities answered
  public record Statement(String code, String question, String answer, String address) {}

  /// A recommendation.
  ///
  /// @param effect what the area would reach if it were followed in full; empty if that cannot be
  ///   said
  /// @param priority 1 (first) to 3, in words
  public record Advice(String code, String text, String effect, String priority) {}
}
