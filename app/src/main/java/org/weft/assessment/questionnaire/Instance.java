package org.weft.assessment.questionnaire;

/// What a repeated area is answered for once: a service, a neighbourhood.
///
/// @param over the word of the framework for what the instances are
/// @param code never changes; answers name it
/// @param name what the city calls it; may change
public record Instance(String over, String code, String name) {}
