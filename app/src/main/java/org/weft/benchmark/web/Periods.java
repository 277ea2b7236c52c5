package org.weft.benchmark.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.weft.benchmark.Mark;
import org.weft.benchmark.published.PublishedResult;
import org.weft.site.Page;

/// Where periods lie on a line over time, and what a published rank may say.
final class Periods {
  private Periods() {}

  /// The middle of the year that the period names, or the day of the result.
  static LocalDate day(Mark mark) {
    var period = mark.period();
    return period.matches("(19|20)[0-9]{2}.*")
        ? LocalDate.of(Integer.parseInt(period.substring(0, 4)), 7, 1)
        : LocalDate.ofInstant(mark.day(), ZoneOffset.UTC);
  }

  /// The rank in the words of its source with its sample; empty without a sample, since a rank
  /// alone means nothing.
  static String rank(Page page, PublishedResult result) {
    var rank = result.rank();
    var size = result.sampleSize();
    return rank == null || size == null ? "" : page.say("benchmark.index.rank", rank, size);
  }
}
