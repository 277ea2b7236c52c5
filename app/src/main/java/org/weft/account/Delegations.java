package org.weft.account;

import java.util.Optional;

/// Knows the links by which sections are answered; the module that owns assessments answers, anew
/// for each request, so that a withdrawn link opens nothing from that moment on.
public interface Delegations {
  /// Who came by a link and asks for an address.
  ///
  /// @param ticket what the session keeps of the link, as [LinkSessions] was given it
  /// @param path of the request
  /// @return empty when the link was withdrawn or has ended, and outside of what it opens: there
  ///   the person is a member of the public like everybody
  Optional<Actor> actor(String ticket, String path);
}
