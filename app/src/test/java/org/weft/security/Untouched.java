package org.weft.security;

import java.util.Map;

/// Tables with references in which no row belongs to a town, and why that is no gap in the walk.
final class Untouched {
  static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("account.links", "one-time links have no id; their secret is kept as a hash"),
          Map.entry("account.newcomers", "a wish whose link is not opened yet, shown nowhere"),
          Map.entry("notice.letters", "refers to nobody; its outbox is an administrator’s"),
          Map.entry("account.trail_chain", "numbers and hashes of entries, written a while later"),
          Map.entry("account.trail_subjects", "what an entry about several concerns; has no id"),
          Map.entry("account.trail_waiting", "the same, before"),
          Map.entry("city.names", "public facts"),
          Map.entry("city.statistics", "public facts"),
          Map.entry("framework.adoptions", "which questionnaire a network uses is public"),
          Map.entry("network.unmatched", "names of a public list that nobody has matched"),
          Map.entry("network.decisions", "public facts"),
          Map.entry("benchmark.published_results", "public facts"));

  private Untouched() {}
}
