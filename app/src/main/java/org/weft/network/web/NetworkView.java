package org.weft.network.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.network.Network;
import org.weft.site.chart.Caption;
import org.weft.site.chart.map.CityMap;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Figure;
import org.weft.site.ui.PageNumbers;

/// The page of a network.
///
/// @param map null where no city has a place on earth
/// @param outside how many cities lie outside the map
/// @param waiting how many rows wait for a person
/// @param countries and `sizes` to narrow the list by
/// @param found how many cities the filter leaves
public record NetworkView(
    Network network,
    List<Figure> figures,
    @Nullable CityMap map,
    Caption caption,
    int outside,
    int waiting,
    List<Choice> countries,
    List<Choice> sizes,
    int found,
    List<MemberCard> cards,
    PageNumbers pages,
    List<Content> panels) {

  public NetworkView {
    figures = List.copyOf(figures);
    countries = List.copyOf(countries);
    sizes = List.copyOf(sizes);
    cards = List.copyOf(cards);
    panels = List.copyOf(panels);
  }
}
