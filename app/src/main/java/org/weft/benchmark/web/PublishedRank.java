package org.weft.benchmark.web;

import org.weft.benchmark.published.PublishedResult;
import org.weft.site.Page;

/// What a published rank may say.
final class PublishedRank {
  private PublishedRank() {}

  /// The rank in the words of its source with its sample; empty without a sample, since a rank
  /// alone means nothing.
  static String of(Page page, PublishedResult result) {
    var rank = result.rank();
    var size = result.sampleSize();
    return rank == null || size == null ? "" : page.say("benchmark.index.rank", rank, size);
  }
}
