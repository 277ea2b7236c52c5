package org.weft.account.work;

import java.util.Set;
import java.util.UUID;

/// Knows which networks a city belongs to; the module that owns memberships answers. By it the
/// office of a network may bring in the coordinators of its members.
public interface MemberCities {
  /// The networks that this city is a member of, by a source that says so.
  Set<UUID> networksOf(UUID city);
}
