package org.weft.benchmark;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.benchmark.result.Result;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Who reads results, and in which networks they are at home.
public final class Reader {
  /// Somebody who has not signed in.
  public static final Reader PUBLIC = new Reader(Actor.PUBLIC, Set.of(), Set::of);

  private final Actor actor;
  private final Set<NetworkId> offices;
  private final Supplier<Set<NetworkId>> homes;
  private @Nullable Set<NetworkId> known;

  /// @param offices networks whose office the reader works for, or whose reviewer they are
  /// @param homes networks of which a city of the reader is a member; asked once, when it matters
  Reader(Actor actor, Set<NetworkId> offices, Supplier<Set<NetworkId>> homes) {
    this.actor = actor;
    this.offices = Set.copyOf(offices);
    this.homes = homes;
  }

  public Actor actor() {
    return actor;
  }

  public boolean isPublic() {
    return actor.isPublic();
  }

  /// Whether a result is open to this reader: a public one to everybody, one for the network to the
  /// people of its member cities, a private one to the people of the city alone. The office of the
  /// network and its reviewers read every answer that was submitted to it, and so the result too.
  public boolean mayRead(Visibility visibility, CityId city, @Nullable NetworkId network) {
    return actor.reads(city.value())
        || network != null && offices.contains(network)
        || switch (visibility) {
          case PUBLIC -> true;
          case NETWORK -> network != null && homes().contains(network);
          case PRIVATE -> false;
        };
  }

  public boolean mayRead(Mark mark) {
    return mayRead(mark.visibility(), mark.city(), mark.network());
  }

  public boolean mayRead(Result result) {
    return mayRead(result.visibility(), result.city(), result.network());
  }

  /// Whether the reader decides who may read the results of a city.
  public boolean decidesFor(CityId city) {
    return actor.is(Role.COORDINATOR, city.value());
  }

  private Set<NetworkId> homes() {
    var found = known;
    if (found == null) {
      found = homes.get();
      known = found;
    }
    return found;
  }
}
