package org.weft.account.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.weft.site.Page;

/// Knows the names of things that entries of the trail are about; each module answers for its own,
/// so that this one need not know them.
public interface Subjects {
  /// The kinds of subjects it answers for, as in [Event#subject()].
  Set<String> kinds();

  /// Those of these that exist, by id, in one statement.
  Map<String, Subject> find(Page page, Collection<String> ids);

  /// A thing as a page names it.
  ///
  /// @param address where it is; empty if it has no page
  record Subject(String name, String address) {}
}
