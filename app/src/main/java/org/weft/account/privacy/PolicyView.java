package org.weft.account.privacy;

import java.util.List;
import org.weft.site.ui.Fact;

/// The privacy page.
///
/// @param kept what is kept, why, how long and who sees it
/// @param controller who answers for it; empty if the operator has not said
/// @param mail where to write; empty if the operator has not said
/// @param cookies each cookie and what it is for
public record PolicyView(List<Kept> kept, String controller, String mail, List<Fact> cookies) {

  /// One kind of thing.
  public record Kept(String what, String why, String until, String who) {}
}
