package org.weft.account.work;

import gg.jte.Content;
import java.util.Optional;
import org.weft.account.Actor;
import org.weft.site.Page;

/// A section of a person’s own office that a module contributes, such as the platform’s things for
/// an administrator.
///
/// Every bean of this type is asked, in the order of Spring’s `@Order`.
public interface OfficePanels {
  /// A whole `section` element with its heading, or nothing if there is nothing for this person.
  Optional<Content> find(Page page, Actor actor);
}
