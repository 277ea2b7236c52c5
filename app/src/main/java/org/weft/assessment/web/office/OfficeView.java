package org.weft.assessment.web.office;

import java.util.List;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.PageNumbers;
import org.weft.site.ui.Status;

/// An office: what waits for somebody, and the cycles of a city or a network.
///
/// @param lede one sentence with the numbers
/// @param waiting what waits for the reader
public record OfficeView(
    String title,
    String lede,
    List<Crumb> crumbs,
    List<Waits> waiting,
    List<Place> places,
    PageNumbers pages) {

  /// One thing that waits.
  public record Waits(String text, String where, String url) {}

  /// A city or a network with its cycles.
  ///
  /// @param start where a cycle can be started; empty where the reader cannot do that
  public record Place(String name, String url, String note, String start, List<Row> cycles) {}

  /// A cycle.
  ///
  /// @param url empty where the reader cannot open it
  public record Row(
      String title,
      String url,
      boolean illustrative,
      String note,
      String progress,
      String due,
      Status status,
      String word) {
    /// The same without how far a further revision is.
    Row submitted(String when, String text) {
      return new Row(title, url, illustrative, note, when, "", Status.DONE, text);
    }
  }
}
