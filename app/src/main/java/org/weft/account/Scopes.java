package org.weft.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Knows the names of one kind of scope; the modules that own cities and networks answer, so that
/// this one need not know them.
public interface Scopes {
  /// Which kind it answers for.
  Scope.Kind kind();

  /// The scopes of these ids that exist, in one statement.
  Map<UUID, Scope> find(Collection<UUID> ids);

  /// The scope that an address or a name means, such as gb/leeds, /cities/gb/leeds or eurocities.
  Optional<Scope> find(String words);
}
