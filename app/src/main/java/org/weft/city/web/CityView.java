package org.weft.city.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.city.City;
import org.weft.city.MarkView;
import org.weft.site.ui.Fact;

/// The page of a city.
///
/// @param kicker kind and country
/// @param lede what is known of it, in a sentence; empty for nothing
/// @param facts with their sources
/// @param foreignBorn the share of inhabitants born abroad, or null if not known
/// @param panels the sections of other modules
public record CityView(
    City city,
    String kicker,
    String lede,
    MarkView mark,
    List<Fact> facts,
    @Nullable Share foreignBorn,
    List<Content> panels,
    List<org.weft.site.ui.Source> sources) {

  public CityView {
    facts = List.copyOf(facts);
    panels = List.copyOf(panels);
    sources = List.copyOf(sources);
  }

  /// A share of the inhabitants.
  ///
  /// @param asOf of when it is, in words, or empty
  public record Share(String value, String asOf, boolean illustrative) {}
}
