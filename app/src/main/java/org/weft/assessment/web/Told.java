package org.weft.assessment.web;

import org.jspecify.annotations.Nullable;

/// One line of the chronology as pages tell it.
///
/// @param what the sentence, which begins after the name
/// @param question the question that the line is about, shortened; empty for none
/// @param lang the language of the question where it is not the page's, or null
/// @param url where the question is; empty where it is no more
/// @param value the answer that was given, where the line is about one question; else empty
public record Told(
    String when,
    String name,
    String what,
    String question,
    @Nullable String lang,
    String url,
    String value) {}
