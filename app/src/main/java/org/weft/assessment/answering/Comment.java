package org.weft.assessment.answering;

import java.time.Instant;
import org.weft.account.PersonId;

/// What somebody of the city wrote about a question; the network does not see it.
///
/// @param text at most 5,000 characters
public record Comment(String item, PersonId person, String text, Instant at) {}
