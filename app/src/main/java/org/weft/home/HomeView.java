package org.weft.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.network.NetworkRow;
import org.weft.site.chart.Caption;
import org.weft.site.chart.map.CityMap;
import org.weft.site.ui.Figure;

/// The home page.
///
/// @param opening a city’s cloth, or null while no city has published one
/// @param title cities and countries in words
/// @param outside how many cities lie outside the map
/// @param all how many networks there are
/// @param indices the frameworks under which cities have published results
public record HomeView(
    @Nullable Opening opening,
    String title,
    List<Figure> figures,
    CityMap map,
    Caption caption,
    int outside,
    List<NetworkRow> networks,
    int all,
    List<Index> indices) {

  public HomeView {
    indices = List.copyOf(indices);
    figures = List.copyOf(figures);
    networks = List.copyOf(networks);
  }

  /// An index.
  ///
  /// @param size its areas and questions, in words
  /// @param cities how many show their result, in words
  /// @param address where they are compared
  public record Index(String name, String size, String cities, String address) {}
}
