package org.weft.site.chart;

import org.jspecify.annotations.Nullable;

/// What a part of a drawing is, and so how it is painted: on the page by a class of the style
/// sheet, in print by a plain colour of the light theme.
public enum Paint {
  CLOTH("cloth", "#e6e1d3", null, null, null),
  WARP("warp", "none", "#c8bd9f", null, null),
  OPEN("open", "none", "#767b90", "1", "3 3"),
  INK("a0", "#1c2240", null, null, null),
  THREAD_1("a1", "#b23a2e", null, null, null),
  THREAD_2("a2", "#0b6e69", null, null, null),
  THREAD_3("a3", "#2f6db3", null, null, null),
  THREAD_4("a4", "#c98000", null, null, null),
  TICK("tick", "none", "#1c2240", "0.6", null),
  AXIS("axis", "none", "#d3cdbc", "1", null),
  GRID("grid", "none", "#d3cdbc", "1", "2 3"),
  VERSION("grid version", "none", "#767b90", "1", "2 3"),
  LEADER("leader", "none", "#767b90", "1", null),
  AREA("area", "#e0eeea", "#0b6e69", "2.5", null),
  OUTLINE("area bare", "none", "#0b6e69", "2.5", null),
  LINE("line", "none", "#0b6e69", "3", null),
  GROUP("line group", "none", "#767b90", "2", "5 4"),
  SPREAD("spread", "#f1eee4", null, null, null),
  DOT("dot", "#0b6e69", "#ffffff", "2", null),
  PUBLISHED("dot published", "#ffffff", "#1c2240", "2", null),
  DONE("done", "#d98a00", null, null, null),
  LAND("land", "none", "#e6e1d3", null, null),
  PIN("pin", "#0b6e69", "#ffffff", "1.5", null),
  HOME("pin home", "#b23a2e", "#ffffff", "1.5", null),
  ARC("arc", "none", "#b23a2e", "1.75", null),
  FRIENDSHIP("arc friend", "none", "#2f6db3", "1.75", "4 4"),
  TEXT("word", "#1c2240", null, null, null),
  MUTED("muted", "#4a4f68", null, null, null);

  private final String css;
  private final String fill;
  private final @Nullable String stroke;
  private final @Nullable String width;
  private final @Nullable String dashes;

  Paint(
      String css,
      String fill,
      @Nullable String stroke,
      @Nullable String width,
      @Nullable String dashes) {
    this.css = css;
    this.fill = fill;
    this.stroke = stroke;
    this.width = width;
    this.dashes = dashes;
  }

  /// The colour of a strand.
  ///
  /// @param strand 1 to 4
  public static Paint thread(int strand) {
    return switch (strand) {
      case 1 -> THREAD_1;
      case 2 -> THREAD_2;
      case 3 -> THREAD_3;
      case 4 -> THREAD_4;
      default -> throw new IllegalArgumentException("A strand is 1 to 4, but was " + strand);
    };
  }

  String css() {
    return css;
  }

  String fill() {
    return fill;
  }

  @Nullable String stroke() {
    return stroke;
  }

  @Nullable String width() {
    return width;
  }

  @Nullable String dashes() {
    return dashes;
  }
}
