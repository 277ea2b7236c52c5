package org.weft.account.invitation;

import java.util.UUID;
import org.weft.account.PersonId;
import org.weft.account.team.Team;

/// Somebody has accepted an invitation; told inside the transaction that gives the role.
public record InvitationAccepted(UUID invitation, Team team, PersonId person) {}
