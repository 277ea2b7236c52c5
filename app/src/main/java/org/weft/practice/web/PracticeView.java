package org.weft.practice.web;

import java.util.List;
import org.weft.practice.Practice;
import org.weft.practice.PracticeRow;
import org.weft.site.ui.Source;

/// The page of a practice.
///
/// @param place city and country in words
/// @param cityUrl the city’s page, or empty
/// @param networkUrl the network’s page, or empty
/// @param themes each with the address of its practices
/// @param more others that share most themes
public record PracticeView(
    Practice practice,
    String place,
    String cityUrl,
    String networkUrl,
    List<Theme> themes,
    List<Source> sources,
    List<PracticeRow> more) {

  public PracticeView {
    themes = List.copyOf(themes);
    sources = List.copyOf(sources);
    more = List.copyOf(more);
  }

  /// A theme and where its practices are.
  public record Theme(String name, String url) {}
}
