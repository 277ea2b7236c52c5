package org.weft.account.work;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.Actor;
import org.weft.site.Page;

/// A section of an office that a module contributes, such as the roles of the person whose office
/// it is.
///
/// Every bean of this type is asked, in the order of Spring’s `@Order`.
public interface OfficePanels {
  /// A whole `section` element with its heading, or nothing if there is nothing for this person.
  ///
  /// @param place the city or network whose office it is; null for the person’s own
  Optional<Content> find(Page page, Actor actor, @Nullable UUID place);
}
