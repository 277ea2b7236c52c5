package org.weft.benchmark.published;

import org.jspecify.annotations.Nullable;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// A result that others published, often as an overall figure only; it was not computed here.
///
/// @param framework whose index it is of
/// @param network whose index it is, where that is told
/// @param city null if the name could not be matched with a city
/// @param name as the source spells it
/// @param country in the words of the source
/// @param year of the result; null where the source does not say
/// @param area `OVERALL` or the name of an area in the words of the source
/// @param percent null where the source gives a rank only
/// @param sampleMean of the sample, where given
/// @param sampleSize how many cities were compared, where given
/// @param rank in the words of the source; never shown without its sample
public record PublishedResult(
    String framework,
    @Nullable NetworkId network,
    @Nullable CityId city,
    String name,
    String country,
    @Nullable Integer year,
    String area,
    @Nullable Double percent,
    @Nullable Double sampleMean,
    @Nullable Integer sampleSize,
    @Nullable String rank,
    String source,
    @Nullable String note) {

  /// Whether it is about the whole index.
  public boolean overall() {
    return area.equals("OVERALL");
  }
}
