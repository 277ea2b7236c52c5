package org.weft.city.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.weft.city.Folding;

/// Gives out the addresses of cities: unique in a country, and whoever comes first has the
/// shortest. So the largest city must come first.
final class Slugs {
  private final Map<String, Set<String>> taken = new HashMap<>();

  /// Notes that an address is in use.
  void take(String country, String slug) {
    taken.computeIfAbsent(country, _ -> new HashSet<>()).add(slug);
  }

  /// A free address: the name, else the name with its region, else with a last word that is its
  /// own.
  String give(String country, String name, String region, String last) {
    var plain = Folding.slug(name);
    var base = plain.isEmpty() ? "city" : plain;
    var area = Folding.slug(region);
    var used = taken.computeIfAbsent(country, _ -> new HashSet<>());
    if (!plain.isEmpty() && used.add(plain)) {
      return plain;
    }
    var local = base + "-" + area;
    if (!area.isEmpty() && local.length() <= 120 && used.add(local)) {
      return local;
    }
    var own = base + "-" + last;
    for (int i = 2; !used.add(own); i++) {
      own = base + "-" + last + "-" + i;
    }
    return own;
  }
}
