package org.weft.site.ui;

/// A term and what is true of it.
///
/// @param term such as "Population"
/// @param value such as "455,123"
/// @param note a source or a date in small type; empty for none
/// @param url where the value leads; empty for nowhere
public record Fact(String term, String value, String note, String url) {

  /// A fact without note and link.
  public static Fact of(String term, String value) {
    return new Fact(term, value, "", "");
  }
}
