package org.weft.framework;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import org.weft.site.Page;

/// A line below each framework of the catalogue that another module contributes, such as how many
/// cities have answered it.
public interface FrameworkNotes {
  /// The lines of these frameworks by their ids, asked for together; nothing for some is allowed.
  Map<String, Content> of(Page page, Collection<String> frameworks);
}
