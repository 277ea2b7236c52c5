package org.weft.benchmark.result;

import java.time.Instant;
import org.weft.account.PersonId;
import org.weft.benchmark.Visibility;

/// Somebody opened or withdrew the results of an assessment.
public record Decision(Visibility before, Visibility after, PersonId person, Instant at) {}
