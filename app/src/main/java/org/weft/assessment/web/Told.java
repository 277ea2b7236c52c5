package org.weft.assessment.web;

/// One line of the chronology as pages tell it.
///
/// @param what the sentence, which begins after the name
/// @param value the answer that was given, where the line is about one question; else empty
public record Told(String when, String name, String what, String value) {}
