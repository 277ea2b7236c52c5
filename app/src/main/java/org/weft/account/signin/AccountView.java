package org.weft.account.signin;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.signin.OwnSessions.OwnSession;

/// A person's own account.
///
/// @param mail the mail address, or empty
/// @param keeps whether devices can keep a passkey here
/// @param proven whether the person signed in not long ago, so that ways in can be changed
/// @param panels sections that other parts of the program contribute
public record AccountView(
    String name,
    String mail,
    boolean keeps,
    boolean proven,
    List<Passkey> passkeys,
    List<Identity> identities,
    List<OwnSession> sessions,
    List<Content> panels) {

  /// A passkey as its owner knows it.
  public record Passkey(UUID id, String name, Instant made, @Nullable Instant used) {}

  /// An account at an identity provider.
  ///
  /// @param name of the provider as people know it; its address if it is no longer configured
  public record Identity(UUID id, String name, Instant made, Instant used) {}

  /// Whether other sessions than this one can be ended.
  public boolean hasOthers() {
    return sessions.stream().anyMatch(s -> !s.current());
  }
}
