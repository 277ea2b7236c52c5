package org.weft.assessment.answering;

import java.time.Instant;
import java.util.UUID;
import org.weft.account.PersonId;
import org.weft.assessment.questionnaire.AnswerKey;

/// Another answer to a question than the one that stands, given while that one was saved.
///
/// @param value as framework files write answers; empty where the person took the answer back
public record Contest(UUID id, AnswerKey key, String value, PersonId person, Instant at) {}
