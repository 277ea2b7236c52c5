package org.weft.assessment.answering;

import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.assessment.Assessment;

/// Somebody was asked to answer a section. Published inside the transaction.
///
/// @param actor who asked
public record SectionAssigned(Actor actor, Assessment assessment, String area, PersonId owner) {}
