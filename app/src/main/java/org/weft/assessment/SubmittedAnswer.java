package org.weft.assessment;

import java.time.Instant;
import org.weft.account.PersonId;

/// An answer as it was submitted; it never changes.
///
/// @param instance the name of the instance of a repeated area, empty outside
/// @param value as framework files write answers
/// @param savedBy who gave it
public record SubmittedAnswer(
    String item, String instance, String value, PersonId savedBy, Instant savedAt) {}
