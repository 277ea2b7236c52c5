package org.weft.city.office.web;

import java.util.List;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Field;
import org.weft.site.ui.Problem;
import org.weft.site.ui.Source;

/// Who holds which office of a city.
///
/// @param form the form for a new or a chosen term
public record HolderView(String title, List<Crumb> crumbs, List<Row> rows, Form form) {

  /// A term.
  ///
  /// @param office what the office is called
  /// @param url where it is changed; empty on the public page
  public record Row(
      String office,
      String holder,
      String term,
      List<Source> sources,
      String asOf,
      boolean illustrative,
      String url) {}

  /// The form of a term.
  public record Form(
      String url,
      String title,
      String go,
      HolderForm sent,
      List<Problem> problems,
      List<Choice> kinds,
      List<Choice> people,
      List<Field> fields) {

    /// The field of this name.
    public Field of(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
  }
}
