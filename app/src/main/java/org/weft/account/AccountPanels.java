package org.weft.account;

import gg.jte.Content;
import java.util.Optional;
import org.weft.site.Page;

/// A section of a person's own account page that another part of the program contributes, such as
/// their roles or the download of their data.
///
/// Every bean of this type is asked, in the order of Spring’s `@Order`. Only people with an account
/// see the page, so the actor is never the public.
public interface AccountPanels {
  /// A whole `section` element with a `header` and its heading `h2`, or nothing if there is nothing
  /// to show.
  Optional<Content> find(Page page, Actor actor);
}
