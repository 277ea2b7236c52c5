package org.weft.site.ui;

/// One step of the way from the top of the site to a page.
///
/// @param text its name
/// @param url where it is; empty for the page itself
public record Crumb(String text, String url) {}
