package org.weft.city.web;

import gg.jte.Content;
import java.util.List;
import org.weft.city.City;
import org.weft.city.MarkView;
import org.weft.site.ui.Fact;

/// The page of a city.
///
/// @param kicker kind and country
/// @param lede what is known of it, in a sentence; empty for nothing
/// @param facts with their sources
/// @param panels the sections of other modules
public record CityView(
    City city,
    String kicker,
    String lede,
    MarkView mark,
    List<Fact> facts,
    List<Content> panels,
    List<org.weft.site.ui.Source> sources) {

  public CityView {
    facts = List.copyOf(facts);
    panels = List.copyOf(panels);
    sources = List.copyOf(sources);
  }
}
