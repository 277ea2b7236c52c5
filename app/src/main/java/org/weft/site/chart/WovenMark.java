package org.weft.site.chart;

import static org.weft.site.chart.Coordinates.number;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The woven mark of a city in a box of 100 by 100: one horizontal band per area, its length the
/// score, under and over the warp.
///
/// The band of area i starts at the left, is as long as its score and lies in its pitch p = 100/n.
/// The odd threads pass over the even rows, the even threads over the odd rows: they are drawn
/// again above the bands as dashes, on for p and two gaps, off for a band.
///
/// @param warp the path of all threads, empty for none
/// @param warpWidth the width of a thread
/// @param strands the bands, one path for each colour
/// @param missing dashed threads across for areas without a score, empty for none
/// @param crossings the path of the threads that pass over
/// @param dashes the dashes of the crossings
public record WovenMark(
    String warp,
    String warpWidth,
    List<Strand> strands,
    String missing,
    String crossings,
    String dashes) {

  /// The bands of one colour.
  ///
  /// @param number 1 to 4
  /// @param path their outlines
  public record Strand(int number, String path) {

    /// How the strand is painted.
    public Paint paint() {
      return Paint.thread(number);
    }
  }

  /// The mark of one result; without areas it is the bare ground and its threads.
  public static WovenMark of(List<Area> areas, Threads threads) {
    if (areas.isEmpty()) {
      return new WovenMark(
          upright(threads.places(), 0), Coordinates.number(threads.width()), List.of(), "", "", "");
    }
    double pitch = 100.0 / areas.size();
    double height = pitch * threads.share();
    double gap = (pitch - height) / 2;
    return new WovenMark(
        upright(threads.places(), 0),
        Coordinates.number(threads.width()),
        strands(areas, pitch, gap, height),
        missing(areas, pitch),
        crossings(threads, pitch, gap),
        Coordinates.number(pitch + 2 * gap) + " " + Coordinates.number(height));
  }

  private static List<Strand> strands(List<Area> areas, double pitch, double gap, double height) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(strand -> new Strand(strand, bands(areas, strand, pitch, gap, height)))
        .filter(strand -> !strand.path().isEmpty())
        .toList();
  }

  private static String bands(
      List<Area> areas, int strand, double pitch, double gap, double height) {
    return IntStream.range(0, areas.size())
        .filter(i -> areas.get(i).strand() == strand && areas.get(i).score().isPresent())
        .mapToObj(i ->
            "M0 "
                + number(i * pitch + gap)
                + "h"
                + number(areas.get(i).score().orElse(0))
                + "v"
                + number(height)
                + "H0z")
        .collect(Collectors.joining());
  }

  private static String missing(List<Area> areas, double pitch) {
    return IntStream.range(0, areas.size())
        .filter(i -> areas.get(i).score().isEmpty())
        .mapToObj(i -> "M0 " + number((i + 0.5) * pitch) + "H100")
        .collect(Collectors.joining());
  }

  private static String crossings(Threads threads, double pitch, double gap) {
    var places = threads.places();
    var odd =
        IntStream.range(0, places.size()).filter(i -> i % 2 == 0).mapToObj(places::get).toList();
    var even =
        IntStream.range(0, places.size()).filter(i -> i % 2 == 1).mapToObj(places::get).toList();
    return upright(odd, -gap) + upright(even, pitch - gap);
  }

  private static String upright(List<Double> places, double from) {
    return places.stream()
        .map(x -> "M" + number(x) + " " + number(from) + "V100")
        .collect(Collectors.joining());
  }
}
