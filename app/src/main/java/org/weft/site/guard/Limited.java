package org.weft.site.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a page that costs much: how often it is asked for is limited by person, and for the public
/// by network address. Generous for people; who is refused is told when to come back.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {
  /// What it costs.
  Cost value();

  /// Kinds of work.
  enum Cost {
    /// Looking through much.
    SEARCH,
    /// Making a file.
    EXPORT
  }
}
