/// The index report: what a result says, chapter by chapter, for the web, print and tables.
///
/// Its content is made once as records with texts in the reader's language
/// ([Reports][org.weft.report.Reports]); pages, PDF and spreadsheets only set it.
@ApplicationModule(
    allowedDependencies = {
      "benchmark",
      "benchmark::published",
      "benchmark::result",
      "benchmark::seen",
      "assessment",
      "framework",
      "practice",
      "city",
      "network",
      "account",
      "account :: audit",
      "site"
    })
@NullMarked
package org.weft.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
