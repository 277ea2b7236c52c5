package org.weft.site.chart.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.weft.site.chart.Coordinates;
import org.weft.site.chart.Point;

/// A view of the earth: its frame, its projection and its land drawn as rows of thread.
public enum MapView {
  /// From Iceland to the Caspian Sea, Morocco to the North Cape.
  EUROPE(1200, 760, 8, 5.5, 4.6, new Projection.Europe(0.1916 * 6371, 600, 373)),
  /// All land but Antarctica.
  WORLD(1000, 432, 5, 3.6, 3.6, new Projection.World(184.5, 500, 240));

  private static final double LEAST_RUN = 3;

  private final int width;
  private final int height;
  private final int pitch;
  private final double thread;
  private final double pin;
  private final Projection projection;

  MapView(int width, int height, int pitch, double thread, double pin, Projection projection) {
    this.width = width;
    this.height = height;
    this.pitch = pitch;
    this.thread = thread;
    this.pin = pin;
    this.projection = projection;
  }

  /// The view box.
  public String box() {
    return "0 0 " + width + " " + height;
  }

  /// Where a place lies.
  ///
  /// @param latitude in degrees, north positive
  /// @param longitude in degrees, east positive
  public Point place(double latitude, double longitude) {
    return projection.place(latitude, longitude);
  }

  /// Whether a point lies inside the frame, with room for its dot.
  public boolean shows(Point p) {
    return p.x() >= pin && p.x() <= width - pin && p.y() >= pin && p.y() <= height - pin;
  }

  /// The rows of land as one path; the same for every map, so worked out once.
  public String land() {
    return Objects.requireNonNull(Woven.LAND.get(this));
  }

  /// The width of a thread of land.
  public String thread() {
    return Coordinates.number(thread);
  }

  /// The radius of the smallest dot.
  double pin() {
    return pin;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Read and woven when the first map is drawn.
  private static final class Woven {

    static final Map<MapView, String> LAND = weaveAll();

    private static Map<MapView, String> weaveAll() {
      var land = Land.read();
      var out = new EnumMap<MapView, String>(MapView.class);
      for (MapView view : values()) {
        out.put(view, view.weave(land));
      }
      return out;
    }
  }

  private String weave(Land land) {
    var out = new StringBuilder();
    for (int y = pitch / 2; y < height; y += pitch) {
      for (int[] run : runs(land, y)) {
        out.append("M").append(run[0]).append(" ").append(y).append("H").append(run[1]);
      }
    }
    return out.toString();
  }

  private List<int[]> runs(Land land, int y) {
    var out = new ArrayList<int[]>();
    int start = -1;
    for (int x = 0; x <= width; x++) {
      boolean here =
          x < width
              && projection
                  .under(x + 0.5, y)
                  .filter(p -> land.at(p.latitude(), p.longitude()))
                  .isPresent();
      if (here && start < 0) {
        start = x;
      } else if (!here && start >= 0) {
        if (x - start >= LEAST_RUN) {
          out.add(new int[] {start, x});
        }
        start = -1;
      }
    }
    return out;
  }
}
