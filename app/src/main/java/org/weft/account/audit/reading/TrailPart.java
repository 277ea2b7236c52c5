package org.weft.account.audit.reading;

import org.jspecify.annotations.Nullable;
import org.weft.account.Scope;

/// A part of the trail that somebody may read: only [ReadingTrail] gives one out.
///
/// @param scope the city or network; null for all of it
/// @param address of its page, such as /office/gb/leeds/trail
record TrailPart(@Nullable Scope scope, String address) {
  /// As the trail names what was read.
  String subject() {
    return scope == null ? "all" : scope.id().toString();
  }
}
