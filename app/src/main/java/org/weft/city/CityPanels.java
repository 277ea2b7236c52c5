package org.weft.city;

import gg.jte.Content;
import java.util.Optional;
import org.weft.account.Actor;
import org.weft.site.Page;

/// A section of the city page that another module contributes, such as the index over time.
///
/// Every bean of this type is asked, in the order of Spring’s `@Order`.
public interface CityPanels {
  /// A whole `section` element with its heading, or nothing if there is nothing to show.
  Optional<Content> find(Page page, Actor actor, City city);
}
