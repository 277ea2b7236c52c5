package org.weft.site.ui;

/// What is wrong with one field: the same words in the summary and at the field.
///
/// @param field the id of the field the summary links to
/// @param text what is wrong and what to do
public record Problem(String field, String text) {}
