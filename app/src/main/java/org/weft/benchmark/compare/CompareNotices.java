package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.weft.site.Page;

/// Says what a reader of a comparison should mind: what was asked for and is not there, and what
/// does not mean the same as its neighbours.
record CompareNotices(Page page, CompareQuery query, Compared compared) {
  private static final int SENTENCES = 6;

  /// What in the address cannot be carried out.
  static List<String> wrong(Page page, List<CompareForm.Wrong> wrong) {
    return wrong.stream()
        .limit(SENTENCES)
        .map(w -> page.say("benchmark.compare.wrong." + w.key(), w.word(), CompareQuery.MOST))
        .toList();
  }

  List<String> notices() {
    var notices = new ArrayList<String>();
    missing(notices);
    var versions = compared.chosen().stream().flatMap(c -> c.mark().stream()).map(m -> m.version());
    if (versions.distinct().count() > 1) {
      notices.add(page.say("benchmark.compare.versions"));
    }
    if (compared.chosen().stream().anyMatch(c -> c.published().isPresent())) {
      notices.add(page.say("benchmark.compare.published"));
    }
    if (compared.chosen().size() > CompareQuery.PICTURES) {
      notices.add(page.say("benchmark.compare.tooMany", CompareQuery.PICTURES));
    }
    if (compared.chosen().size() == CompareQuery.MOST) {
      notices.add(page.say("benchmark.compare.full", CompareQuery.MOST));
    }
    return notices;
  }

  /// What was asked for by a word that makes sense, but is not here.
  private void missing(List<String> notices) {
    var framework = compared.framework();
    if (!query.framework().isEmpty() && !framework.framework().equals(query.framework())) {
      notices.add(
          page.say(
              "benchmark.compare.unknown.framework",
              query.framework(),
              framework.title(page.language())));
    }
    var known =
        compared.chosen().stream()
            .map(c -> CompareQuery.place(c.city()))
            .collect(Collectors.toSet());
    var unknown = query.places().stream().filter(p -> !known.contains(p)).toList();
    if (!unknown.isEmpty()) {
      notices.add(page.say("benchmark.compare.unknown.city", String.join(", ", unknown)));
    }
    if (query.picture() != Picture.TIME
        && !query.period().isEmpty()
        && !compared.periods().contains(query.period())) {
      notices.add(page.say("benchmark.compare.unknown.period", query.period()));
    }
    if (!query.group().isEmpty() && !compared.groups().containsKey(query.group())) {
      notices.add(page.say("benchmark.compare.unknown.group"));
    }
    if (query.picture() == Picture.TIME
        && !query.area().isEmpty()
        && !CompareTable.node(query, compared).equals(query.area())) {
      notices.add(page.say("benchmark.compare.unknown.area", query.area()));
    }
    var areas = compared.version().model().tree().top().size();
    if (query.picture() == Picture.RADAR
        && (areas < CompareColumns.FEWEST || areas > CompareColumns.MOST)) {
      notices.add(
          page.say("benchmark.radar.impossible", CompareColumns.FEWEST, CompareColumns.MOST));
    }
  }
}
