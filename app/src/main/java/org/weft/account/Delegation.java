package org.weft.account;

import java.util.UUID;

/// The one section that somebody may answer who came by the link of a section, and nothing else.
///
/// @param link which link it was, so that a withdrawn one is known
/// @param assessment the assessment it belongs to
/// @param section the code of the area
public record Delegation(UUID link, UUID assessment, String section) {}
