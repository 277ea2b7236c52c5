package org.weft.city;

import java.util.List;

/// What a name in a list means.
public sealed interface Match {
  /// One city, beyond doubt.
  record Matched(City city) implements Match {}

  /// Several cities of this name; a person must decide.
  ///
  /// @param candidates at least two, the largest first
  record Ambiguous(List<City> candidates) implements Match {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }

    /// The candidates in words, for the person who decides.
    public String inWords() {
      return String.join(
          "; ",
          candidates.stream()
              .limit(10)
              .map(c -> c.region() == null ? c.name() : c.name() + ", " + c.region())
              .toList());
    }
  }

  /// No city of this name in the country.
  record Unknown() implements Match {}
}
