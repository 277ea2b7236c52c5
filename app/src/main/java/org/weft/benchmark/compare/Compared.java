package org.weft.benchmark.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Sample;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.Network;

/// What a comparison was read from.
///
/// @param frameworks to choose from
/// @param framework the chosen one, its newest version
/// @param version the newest version among the chosen results; its areas are the rows
/// @param groups that may be shown, by their words in addresses
/// @param history figures of the chosen group in the cycles of the chosen cities; for lines only
/// @param versions that the results of the chosen cities answer
/// @param typed what became of the names that were typed
/// @param offered cities to begin with, where none is chosen
record Compared(
    List<FrameworkVersion> frameworks,
    FrameworkVersion framework,
    FrameworkVersion version,
    List<Chosen> chosen,
    List<String> periods,
    Map<String, Side> groups,
    Map<Sample, Figures> history,
    Map<FrameworkVersionId, FrameworkVersion> versions,
    Adding.Typed typed,
    List<City> offered) {

  /// A group beside the cities.
  record Side(Group group, Optional<Network> network, Figures figures) {}

  /// The group of a word, or the first.
  static Optional<Side> side(Map<String, Side> groups, String word) {
    return Optional.ofNullable(groups.get(word)).or(() -> groups.values().stream().findFirst());
  }

  Optional<Side> side(CompareQuery query) {
    return side(groups, query.group());
  }

  /// The group in the cycle of a result.
  static Sample sample(Mark mark, Group group) {
    return new Sample(mark.version(), Optional.of(mark.period()), group);
  }
}
