package org.weft.site;

/// Tells whether what the public may see of changing things is still the same.
public interface PublicState {
  /// A number that rises with every change of what the public may see; read before a page is
  /// written.
  long stamp();
}
