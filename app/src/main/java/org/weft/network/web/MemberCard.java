package org.weft.network.web;

import org.weft.city.MarkView;

/// A city of a network, led by its mark.
///
/// @param line its score, or else what ties it to the network
public record MemberCard(String name, String url, String place, String line, MarkView mark) {}
