package org.weft.site.chart;

import java.util.OptionalDouble;

/// One top area of a framework with its score in one result: what the mark, the radar and the bars
/// are drawn from.
///
/// @param number its place in the framework, from 1
/// @param name its name in the language of the page
/// @param strand its colour: strands 1 to 4 join neighbouring areas of a framework
/// @param score from 0 to 100, or empty if there is none
public record Area(int number, String name, int strand, OptionalDouble score) {

  public Area {
    if (strand < 1 || strand > 4) {
      throw new IllegalArgumentException("A strand is 1 to 4, but was " + strand);
    }
    score = Scale.clamp(score);
  }

  /// An area with a score.
  public static Area of(int number, String name, int strand, double score) {
    return new Area(number, name, strand, OptionalDouble.of(score));
  }

  /// An area without a score.
  public static Area missing(int number, String name, int strand) {
    return new Area(number, name, strand, OptionalDouble.empty());
  }
}
