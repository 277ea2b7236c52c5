/// Networks, their memberships, and the rows of lists that wait for a person to match them.
///
/// Membership, signature, recognition and participation are four different things, and the index
/// taken is a fifth: each row says which it is, in whose words, since when and from which source.
@ApplicationModule(allowedDependencies = {"city", "account", "account :: work", "site"})
@NullMarked
package org.weft.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
