package org.weft.city;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.weft.account.Actor;

/// Tells what the marks of cities are woven from; whoever keeps results answers.
public interface CityMarks {
  /// The marks of those of the cities that have a result the actor may see, in few statements
  /// whatever their number.
  ///
  /// @param language of the names of areas
  Map<CityId, CityMark> find(Actor actor, Collection<CityId> cities, Locale language);

  /// The same in the index of a network: only what was answered or published for it; for a network
  /// without an index of its own, the marks the cities have elsewhere.
  Map<CityId, CityMark> find(Actor actor, Collection<CityId> cities, UUID network, Locale language);

  /// A city whose cloth may open the home page, if any city has published its areas.
  Optional<CityId> featured(Actor actor);
}
