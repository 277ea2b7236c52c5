package org.weft.site.ui;

/// A large figure over a few words.
///
/// @param value such as "68" or "11th"
/// @param label what it counts
/// @param note what stands small beside the value, such as "of 28"; empty for none
public record Figure(String value, String label, String note) {

  /// A figure without a note.
  public static Figure of(String value, String label) {
    return new Figure(value, label, "");
  }
}
