/// Results of assessments with their derivation; groups, ranks and series over time.
///
/// A result belongs to its city, which decides who may read it. Every reading goes through
/// [Results][org.weft.benchmark.result.Results], [Standings][org.weft.benchmark.Standings] or
/// [Comparing][org.weft.benchmark.Comparing], which take the reader.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "framework",
      "city",
      "network",
      "account",
      "account :: audit",
      "account :: privacy",
      "site"
    })
@NullMarked
package org.weft.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
