package org.weft.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// What a web session keeps of how it began, so that its owner can recognise it.
///
/// @param id names the session to its owner; made at random, and worth nothing to anybody else
/// @param way how the person proved who they are
/// @param browser word of the browser, such as firefox; other if it is not known
/// @param system word of the operating system, such as windows; other if it is not known
public record Visit(UUID id, Instant since, Way way, String browser, String system)
    implements Serializable {
  /// Under which name a session keeps it.
  public static final String ATTRIBUTE = "weft.visit";
}
