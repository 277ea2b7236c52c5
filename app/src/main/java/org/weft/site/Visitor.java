package org.weft.site;

/// The signed-in person as the header shows it.
///
/// @param name the person's name
/// @param post the department, or empty
public record Visitor(String name, String post) {}
