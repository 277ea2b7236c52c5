package org.weft.assessment.web.owner;

import org.jspecify.annotations.Nullable;
import org.weft.site.Cleaning;

/// What a coordinator sends who asks somebody to answer a section. Spring binds what is there; the
/// rest is null until [#cleaned].
///
/// @param person an id, or `new`, or empty
public record OwnerForm(
    @Nullable String person, @Nullable String name, @Nullable String post, @Nullable String due) {

  /// The same without blanks and invisible characters, nothing null.
  OwnerForm cleaned() {
    return new OwnerForm(clean(person), clean(name), clean(post), clean(due));
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : Cleaning.name(text);
  }
}
