package org.weft.site.chart.map;

import java.util.Optional;
import org.weft.site.chart.Point;

/// Takes places on the globe to points of a drawing and back. Degrees; north and east are positive.
sealed interface Projection {

  /// A place on the globe.
  record Place(double latitude, double longitude) {}

  /// Where a place lies in the drawing.
  Point place(double latitude, double longitude);

  /// What lies at a point, or nothing outside the globe.
  Optional<Place> under(double x, double y);

  /// Lambert azimuthal equal-area, as the European grid uses it (ETRS89-LAEA), with its centre at
  /// 52° N 14° E. Formulae: Snyder, Map Projections, 1987, section 24, for the sphere.
  record Europe(double scale, double centreX, double centreY) implements Projection {

    private static final double SIN = Math.sin(Math.toRadians(52));
    private static final double COS = Math.cos(Math.toRadians(52));
    private static final double MERIDIAN = 14;

    @Override
    public Point place(double latitude, double longitude) {
      double phi = Math.toRadians(latitude);
      double lambda = Math.toRadians(longitude - MERIDIAN);
      double far = 1 + SIN * Math.sin(phi) + COS * Math.cos(phi) * Math.cos(lambda);
      double k = scale * Math.sqrt(2 / Math.max(far, 1e-9));
      double x = k * Math.cos(phi) * Math.sin(lambda);
      double y = k * (COS * Math.sin(phi) - SIN * Math.cos(phi) * Math.cos(lambda));
      return new Point(centreX + x, centreY - y);
    }

    @Override
    public Optional<Place> under(double px, double py) {
      double x = (px - centreX) / scale;
      double y = (centreY - py) / scale;
      double rho = Math.hypot(x, y);
      if (rho >= 2) {
        return Optional.empty();
      }
      if (rho < 1e-9) {
        return Optional.of(new Place(52, MERIDIAN));
      }
      double c = 2 * Math.asin(rho / 2);
      double phi = Math.asin(Math.cos(c) * SIN + y * Math.sin(c) * COS / rho);
      double lambda = Math.atan2(x * Math.sin(c), rho * COS * Math.cos(c) - y * SIN * Math.sin(c));
      return Optional.of(new Place(Math.toDegrees(phi), MERIDIAN + Math.toDegrees(lambda)));
    }
  }

  /// Equal Earth (Šavrič, Patterson and Jenny, 2018), with its centre at 11° E so that no land is
  /// cut.
  record World(double scale, double centreX, double centreY) implements Projection {

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;
    private static final double MERIDIAN = 11;

    @Override
    public Point place(double latitude, double longitude) {
      double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
      double lambda = Math.toRadians(wrap(longitude - MERIDIAN));
      return new Point(
          centreX + scale * lambda * Math.cos(theta) / (M * slope(theta)),
          centreY - scale * height(theta));
    }

    @Override
    public Optional<Place> under(double px, double py) {
      double y = (centreY - py) / scale;
      if (Math.abs(y) > height(Math.PI / 3)) {
        return Optional.empty();
      }
      double theta = y / A1;
      for (int i = 0; i < 12; i++) {
        theta -= (height(theta) - y) / slope(theta);
      }
      double lambda = (px - centreX) / scale * M * slope(theta) / Math.cos(theta);
      if (Math.abs(lambda) > Math.PI) {
        return Optional.empty();
      }
      double latitude = Math.toDegrees(Math.asin(Math.clamp(Math.sin(theta) / M, -1, 1)));
      return Optional.of(new Place(latitude, wrap(MERIDIAN + Math.toDegrees(lambda))));
    }

    private static double height(double theta) {
      double square = theta * theta;
      double sixth = square * square * square;
      return theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    }

    private static double slope(double theta) {
      double square = theta * theta;
      double sixth = square * square * square;
      return A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
    }

    private static double wrap(double degrees) {
      return degrees - 360 * Math.floor((degrees + 180) / 360);
    }
  }
}
