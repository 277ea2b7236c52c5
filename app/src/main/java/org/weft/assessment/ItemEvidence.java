package org.weft.assessment;

/// What a city put beside an answer for others to read; files stay with the city.
///
/// @param instance the name of the instance of a repeated area, empty outside
/// @param note in the city's words; empty for a link
/// @param link http or https; empty for a note
public record ItemEvidence(String item, String instance, String note, String link) {}
