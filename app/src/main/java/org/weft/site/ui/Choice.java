package org.weft.site.ui;

/// One answer to choose.
///
/// @param value what the form sends
/// @param label what the person reads
/// @param help a line below; empty for none
/// @param chosen whether it is chosen
public record Choice(String value, String label, String help, boolean chosen) {

  /// A choice without help.
  public static Choice of(String value, String label, boolean chosen) {
    return new Choice(value, label, "", chosen);
  }
}
