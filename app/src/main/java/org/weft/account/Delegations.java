package org.weft.account;

import java.util.Optional;
import java.util.UUID;

/// Knows the links by which sections are answered; the module that owns assessments answers, anew
/// for each request, so that a withdrawn link opens nothing from that moment on.
public interface Delegations {
  /// Who came by this link.
  ///
  /// @return empty when the link was withdrawn or its cycle has ended
  Optional<Actor> actor(UUID link);
}
