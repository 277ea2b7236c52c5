package org.weft.site.chart;

import org.jspecify.annotations.Nullable;

/// Where a chart is drawn. A page paints by classes, so that the theme, the network's tokens and
/// the dark band decide; the PDF renderer knows neither variables nor transparency, so print paints
/// by attributes. What does not apply is null, and the template leaves the attribute out.
public enum Ink {
  /// On a web page.
  PAGE,
  /// In a PDF.
  PRINT;

  /// The classes of the style sheet.
  public @Nullable String css(Paint paint) {
    return this == PAGE ? paint.css() : null;
  }

  /// The colour inside.
  public @Nullable String fill(Paint paint) {
    return this == PRINT ? paint.fill() : null;
  }

  /// The colour of the outline.
  public @Nullable String stroke(Paint paint) {
    return this == PRINT ? paint.stroke() : null;
  }

  /// The width of the outline, if the drawing does not set its own.
  public @Nullable String width(Paint paint) {
    return this == PRINT ? paint.width() : null;
  }

  /// The dashes of the outline, if the drawing does not set its own.
  public @Nullable String dashes(Paint paint) {
    return this == PRINT ? paint.dashes() : null;
  }

  /// The font of text in the drawing: the page's own, or the one embedded in the PDF.
  public @Nullable String font() {
    return this == PRINT ? "Inter" : null;
  }

  /// The namespace of the drawing: HTML knows it, the XML of the PDF renderer must be told.
  public @Nullable String namespace() {
    return this == PRINT ? "http://www.w3.org/2000/svg" : null;
  }
}
