package org.weft.benchmark.compare;

import java.util.List;
import org.weft.benchmark.compare.Adding.Candidate;
import org.weft.city.City;
import org.weft.site.Page;

/// Says what the names that were typed may mean.
record AddingWords(Page page, CompareQuery query, Adding.Typed typed) {
  /// The names with the sentence beside the field.
  CompareView.Typed view() {
    if (typed.rest().isEmpty()) {
      return new CompareView.Typed(query.add(), "", "", false, List.of());
    }
    var name = typed.rest().getFirst();
    var key = key();
    return new CompareView.Typed(
        query.add(),
        name,
        page.say("benchmark.compare.typed." + key, name, CompareQuery.MOST),
        key.equals("unknown") || key.equals("full"),
        offers());
  }

  /// The list below the field while somebody types.
  CompareView.Typed suggestions() {
    if (typed.rest().isEmpty()) {
      return CompareView.Typed.NOTHING;
    }
    var name = typed.rest().getFirst();
    var count = typed.candidates().size();
    return new CompareView.Typed(
        query.add(),
        name,
        query.isFull()
            ? page.say("benchmark.compare.typed.full", name, CompareQuery.MOST)
            : count == 0
                ? page.say("benchmark.compare.typed.unknown", name)
                : page.say("benchmark.compare.suggested", count),
        query.isFull() || count == 0,
        query.isFull() ? List.of() : offers());
  }

  private String key() {
    var candidates = typed.candidates();
    if (query.isFull()) {
      return "full";
    }
    if (candidates.isEmpty()) {
      return "unknown";
    }
    if (candidates.stream().noneMatch(Candidate::holds)) {
      return "alike";
    }
    return candidates.stream().anyMatch(Candidate::same)
            && candidates.stream().filter(Candidate::same).noneMatch(Candidate::result)
        ? "noResult"
        : "several";
  }

  private List<CompareView.Offer> offers() {
    var others = typed.rest().subList(1, typed.rest().size());
    return typed.candidates().stream().map(c -> offer(c.city(), note(c), others)).toList();
  }

  private String note(Candidate candidate) {
    return query.holds(candidate.city())
        ? page.say("benchmark.compare.typed.there")
        : candidate.result() ? "" : page.say("benchmark.compare.typed.none");
  }

  /// A city to begin with.
  CompareView.Offer offer(City city) {
    return offer(city, "", List.of());
  }

  private CompareView.Offer offer(City city, String note, List<String> rest) {
    var region = city.region();
    return new CompareView.Offer(
        city.name(),
        region == null
            ? page.country(city.country())
            : page.say("benchmark.place", region, page.country(city.country())),
        note,
        query.with(List.of(city), rest));
  }
}
