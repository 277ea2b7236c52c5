package org.weft.account.audit.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry as it is read.
///
/// @param number its number in the chain; null for the newest ones, for a moment
/// @param address where it came from, shortened; null when unknown or erased
/// @param personal names or mail addresses; null when there are none or they were erased
record TrailEntry(
    UUID id,
    @Nullable Long number,
    Instant at,
    String kind,
    @Nullable UUID person,
    String subjectKind,
    String subject,
    @Nullable String before,
    @Nullable String after,
    @Nullable String address,
    @Nullable String personal) {}
