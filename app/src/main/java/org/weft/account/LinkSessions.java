package org.weft.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// The web sessions of people who came by the link of a section. Only a ticket is stored there:
/// what it opens is asked anew for each request ([Delegations]).
public interface LinkSessions {
  /// Begins a session with a new id; whoever was signed in with the browser is no longer.
  ///
  /// @param ticket says which link was opened and when it was, at most 80 letters, digits and signs
  void begin(String ticket, HttpServletRequest request, HttpServletResponse response);

  /// The ticket of the browser's session, whether or not it still opens anything.
  Optional<String> findTicket(HttpServletRequest request);
}
