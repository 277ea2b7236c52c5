package org.weft.network;

import gg.jte.Content;
import java.util.Optional;
import org.weft.account.Actor;
import org.weft.site.Page;

/// A section of the network page that another module contributes, such as the index of its cities.
///
/// Every bean of this type is asked, in the order of Spring’s `@Order`.
public interface NetworkPanels {
  /// A whole `section` element with its heading, or nothing if there is nothing to show.
  Optional<Content> find(Page page, Actor actor, Network network);
}
