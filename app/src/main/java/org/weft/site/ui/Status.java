package org.weft.site.ui;

/// The state of a piece of work, shown as a shape and a word, never by colour alone.
public enum Status {
  /// A full circle.
  DONE("done"),
  /// A half circle.
  IN_PROGRESS("part"),
  /// An open circle.
  NOT_STARTED("none"),
  /// A dotted circle: cannot start yet.
  WAITING("wait"),
  /// A diamond: the reader's turn.
  YOURS("yours"),
  /// A triangle: a problem.
  PROBLEM("wrong");

  private final String shape;

  Status(String shape) {
    this.shape = shape;
  }

  /// The name of the shape in the style sheet.
  public String shape() {
    return shape;
  }
}
