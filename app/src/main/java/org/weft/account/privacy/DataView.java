package org.weft.account.privacy;

import java.util.List;
import org.weft.site.ui.Fact;

/// What a person sees of what is kept of them.
public record DataView(List<Part> parts) {

  /// One kind of thing.
  ///
  /// @param count how many there are, in words
  /// @param rows the first of them
  /// @param more how many more are in the file; empty for none
  public record Part(String title, String count, List<List<Fact>> rows, String more) {}
}
