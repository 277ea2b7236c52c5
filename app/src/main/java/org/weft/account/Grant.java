package org.weft.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role in a scope.
///
/// @param scope the city or network; null for the platform
public record Grant(Role role, @Nullable UUID scope) {}
