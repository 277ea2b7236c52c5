package org.weft.site.ui;

import org.jspecify.annotations.Nullable;

/// A question or a field of a form, whatever its widget.
///
/// @param id unique on the page; the error summary links to it
/// @param name the name the form sends
/// @param code its number, such as 9.1; empty for none
/// @param label the question
/// @param hint what helps to answer; empty for none
/// @param error what is wrong with what was typed; empty for nothing
public record Field(String id, String name, String code, String label, String hint, String error) {

  /// A field without code, hint and error.
  public static Field of(String name, String label) {
    return new Field(name, name, "", label, "", "");
  }

  /// The same field with a hint.
  public Field hint(String text) {
    return new Field(id, name, code, label, text, error);
  }

  /// The same field in a frame with an id of its own, where a page has two of its name.
  public Field inFrame(String other) {
    return new Field(other, name, code, label, hint, error);
  }

  /// The same field with what is wrong.
  public Field error(String text) {
    return new Field(id, name, code, label, hint, text);
  }

  /// Whether something is wrong.
  public boolean wrong() {
    return !error.isEmpty();
  }

  /// The classes of its frame.
  public String css() {
    return wrong() ? "question wrong" : "question";
  }

  /// The id of the control in a frame that has the id of the field.
  public String control() {
    return id + "-i";
  }

  /// The ids of hint and error for `aria-describedby`, or null for none.
  public @Nullable String describedBy() {
    var ids = (hint.isEmpty() ? "" : id + "-h ") + (wrong() ? id + "-e" : "");
    return ids.isEmpty() ? null : ids.strip();
  }
}
