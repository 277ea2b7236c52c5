package org.weft.site.ui;

/// What kind of thing a notice says.
public enum Tone {
  INFORMATION(""),
  SUCCESS("good"),
  WARNING("warn"),
  PROBLEM("bad");

  private final String css;

  Tone(String css) {
    this.css = css;
  }

  /// The classes of the style sheet.
  public String css() {
    return ("notice " + css).strip();
  }
}
