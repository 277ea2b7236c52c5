package org.weft.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role in a scope.
///
/// @param scope the city, network or organisation; null for the platform
/// @param sections what a contributor answers beside the sections they were asked for: codes of
///   areas, or [#ALL]; empty for every other role
public record Grant(Role role, @Nullable UUID scope, Set<String> sections) {
  /// Every section of every questionnaire of the city.
  public static final Set<String> ALL = Set.of("*");

  public Grant {
    sections = Set.copyOf(sections);
  }

  public Grant(Role role, @Nullable UUID scope) {
    this(role, scope, Set.of());
  }

  /// Whether it opens a section by itself, whoever was asked for it.
  public boolean opens(String section) {
    return role == Role.CONTRIBUTOR && (sections.equals(ALL) || sections.contains(section));
  }
}
