package org.weft.site.ui;

/// One of two answers that people gave to the same question.
///
/// @param text the answer
/// @param who the person and the department
/// @param when day and time, and a note if there is one
/// @param value what the form sends to choose it
public record RivalAnswer(String text, String who, String when, String value) {}
