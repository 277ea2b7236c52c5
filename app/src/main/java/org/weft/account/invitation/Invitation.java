package org.weft.account.invitation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.team.Term;

/// A role that waits for somebody to accept it.
///
/// @param city the city of the grant or of its organisation, or null
/// @param organisation the name of the organisation, or empty
/// @param sent how many letters have gone out, 1 to [Invitations#MOST_LETTERS]
public record Invitation(
    UUID id,
    String email,
    String name,
    String post,
    Locale language,
    Grant grant,
    @Nullable UUID city,
    String organisation,
    Term term,
    PersonId inviter,
    String inviterName,
    Instant sentAt,
    int sent,
    Instant expiresAt,
    State state) {

  /// What became of it.
  public enum State {
    OPEN,
    ACCEPTED,
    WITHDRAWN
  }

  public boolean isOpen(Instant now) {
    return state == State.OPEN && expiresAt.isAfter(now);
  }
}
