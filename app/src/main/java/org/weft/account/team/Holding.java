package org.weft.account.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weft.account.Grant;
import org.weft.account.Person;
import org.weft.account.PersonId;

/// A grant as a list shows it.
///
/// @param email the person's mail address, or empty; only for those who may give such a role
/// @param city the city of the grant or of its organisation, or null
/// @param organisation the name of the organisation, or empty
/// @param until null for without end
/// @param giver who gave it, or null when nobody is known
/// @param giverName empty when nobody is known
public record Holding(
    GrantId id,
    Person person,
    String email,
    Grant grant,
    @Nullable UUID city,
    String organisation,
    Instant from,
    @Nullable Instant until,
    @Nullable PersonId giver,
    String giverName) {}
