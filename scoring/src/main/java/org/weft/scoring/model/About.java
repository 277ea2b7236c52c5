package org.weft.scoring.model;

import org.jspecify.annotations.Nullable;

/// What a framework is called and where it comes from.
///
/// @param id stable slug
/// @param version compared as an exact string
/// @param language of plain-string texts, BCP 47
/// @param scale for display only, never for arithmetic
public record About(
    String id,
    String version,
    Text title,
    @Nullable Text summary,
    String language,
    @Nullable String licence,
    @Nullable String source,
    @Nullable String homepage,
    Scale scale) {

  public About {
    if (id.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("a framework has an id and a version");
    }
  }

  public static About of(String id, String version, Text title) {
    return new About(id, version, title, null, "en", null, null, null, Scale.PERCENT);
  }

  /// The range in which scores are drawn.
  public record Scale(double min, double max) {
    public static final Scale PERCENT = new Scale(0, 100);

    public Scale {
      if (!(Codes.finite(min, "min") < Codes.finite(max, "max"))) {
        throw new IllegalArgumentException("the scale's min must be below its max");
      }
    }
  }
}
