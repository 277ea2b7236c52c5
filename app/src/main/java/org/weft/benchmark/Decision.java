package org.weft.benchmark;

import java.time.Instant;
import org.weft.account.PersonId;

/// Somebody opened or withdrew the results of an assessment.
public record Decision(Visibility before, Visibility after, PersonId person, Instant at) {}
