package org.weft.network;

import org.weft.site.Page;
import org.weft.site.chart.Bar;

/// A network in a list.
///
/// @param cities how many we know
/// @param bar how many, against the largest network
/// @param listed where the list comes from
/// @param extent whether the list is complete
public record NetworkRow(
    String name, String url, String summary, String cities, Bar bar, String listed, String extent) {

  /// The row of a network.
  ///
  /// @param most the number of cities of the largest one
  public static NetworkRow of(Page page, Network network, int most) {
    return new NetworkRow(
        network.name(),
        network.address(),
        network.summary(page.locale()),
        page.number(network.cities()),
        Bar.ofCount(network.cities(), most),
        network.listed(page.locale()),
        page.say(network.complete() ? "network.complete" : "network.partial"));
  }
}
