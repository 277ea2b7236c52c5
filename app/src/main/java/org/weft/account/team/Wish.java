package org.weft.account.team;

import java.util.Set;
import org.weft.account.Role;

/// A role to be given in a team.
///
/// @param organisation for a partner the name of the organisation, else empty
/// @param sections for a contributor, as in [org.weft.account.Grant#sections()], else empty
public record Wish(Role role, String organisation, Set<String> sections, Term term) {}
