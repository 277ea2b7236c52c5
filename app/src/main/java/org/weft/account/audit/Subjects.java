package org.weft.account.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weft.account.Actor;
import org.weft.site.Page;

/// Knows the names of things that entries of the trail are about; each module answers for its own,
/// so that this one need not know them.
public interface Subjects {
  /// The kinds of subjects it answers for, as in [Event#subject()].
  Set<String> kinds();

  /// Those of these that exist, by id, in a number of statements that does not depend on how many
  /// these are.
  Map<String, Subject> find(Page page, Actor actor, Collection<String> ids);

  /// A thing as a page names it.
  ///
  /// @param address where the reader may see it; empty if there is no such page
  /// @param wording what is said of it beside its name
  record Subject(String name, String address, Wording wording) {
    public Subject(String name, String address) {
      this(name, address, Wording.NONE);
    }
  }

  /// The words of a thing that has a text of its own, such as a question.
  ///
  /// @param text the text, shortened; empty for none
  /// @param lang its language where it is not the page’s, or null
  /// @param values how what stood or stands there reads; empty where it is as the trail keeps it
  record Wording(String text, @Nullable String lang, UnaryOperator<String> values) {
    /// Of a thing that has a name and nothing else.
    public static final Wording NONE = new Wording("", null, _ -> "");
  }
}
