package org.weft.city.web;

/// A country in the list of countries.
///
/// @param name in the reader’s language
/// @param url of its cities
/// @param cities how many there are
public record CountryRow(String name, String url, int cities) {}
