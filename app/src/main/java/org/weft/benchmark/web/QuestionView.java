package org.weft.benchmark.web;

import java.util.List;
import org.weft.site.chart.Bar;
import org.weft.site.ui.Choice;
import org.weft.site.ui.PageNumbers;

/// How cities answered one question.
///
/// @param says how many answered, in a sentence
/// @param marks how many reached each option; empty for questions without options
/// @param improved who gained most since the cycle before
public record QuestionView(
    String code,
    String ask,
    String help,
    String area,
    String framework,
    String frameworkAddress,
    String questions,
    String address,
    String says,
    List<Reached> marks,
    List<Improved> improved,
    List<Choice> countries,
    List<Choice> sizes,
    List<Sort> sorts,
    List<Row> rows,
    PageNumbers pages,
    String csv,
    boolean illustrative) {
  public QuestionView {
    marks = List.copyOf(marks);
    improved = List.copyOf(improved);
    countries = List.copyOf(countries);
    sizes = List.copyOf(sizes);
    sorts = List.copyOf(sorts);
    rows = List.copyOf(rows);
  }

  /// An option.
  ///
  /// @param points or empty
  public record Reached(String label, String points, String count, Bar bar) {}

  /// A city that gained points.
  public record Improved(String city, String address, String change, String since) {}

  /// An order of the list.
  public record Sort(String name, String address, boolean chosen) {}

  /// One answer.
  ///
  /// @param notes and `links` what the city put beside it
  /// @param change since the cycle before, or empty
  public record Row(
      String city,
      String place,
      String address,
      String period,
      String answer,
      String score,
      String change,
      List<String> notes,
      List<String> links,
      String report,
      boolean illustrative) {
    public Row {
      notes = List.copyOf(notes);
      links = List.copyOf(links);
    }
  }
}
