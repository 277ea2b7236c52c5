package org.weft.account.invitation;

import java.util.UUID;

/// An invitation was taken back; told inside the transaction that does it.
public record InvitationWithdrawn(UUID invitation) {}
