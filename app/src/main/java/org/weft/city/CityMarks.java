package org.weft.city;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.weft.account.Actor;

/// Tells what the marks of cities are woven from; whoever keeps results answers.
public interface CityMarks {
  /// The marks of those of the cities that have a result the actor may see, in few statements
  /// whatever their number.
  ///
  /// @param language of the names of areas
  Map<CityId, CityMark> find(Actor actor, Collection<CityId> cities, Locale language);

  /// A city whose cloth may open the home page, if any city has published its areas.
  Optional<CityId> featured(Actor actor);
}
