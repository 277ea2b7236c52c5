package org.weft.practice.web;

import java.util.List;
import org.weft.practice.PracticeRow;
import org.weft.site.ui.Choice;
import org.weft.site.ui.PageNumbers;

/// The library of practices, narrowed.
///
/// @param text the words looked for, or empty
/// @param found on all pages
public record PracticeListView(
    List<Choice> themes,
    List<Choice> countries,
    List<Choice> networks,
    String text,
    int found,
    List<PracticeRow> rows,
    PageNumbers pages) {

  public PracticeListView {
    themes = List.copyOf(themes);
    countries = List.copyOf(countries);
    networks = List.copyOf(networks);
    rows = List.copyOf(rows);
  }
}
