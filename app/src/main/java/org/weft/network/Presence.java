package org.weft.network;

import org.weft.city.CityId;

/// A city that at least one network lists, with its place on earth.
///
/// @param networks how many networks list it, at least one
public record Presence(
    CityId city, String name, String country, double latitude, double longitude, int networks) {}
