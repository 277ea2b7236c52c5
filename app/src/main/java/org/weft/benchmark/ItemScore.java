package org.weft.benchmark;

import java.util.OptionalDouble;

/// The answer to one question in one result.
///
/// @param instance the service or neighbourhood of a repeated area; empty outside
/// @param answer as framework files write it; empty when unanswered
public record ItemScore(ResultId result, String instance, String answer, OptionalDouble score) {}
