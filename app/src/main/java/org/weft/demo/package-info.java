/// Illustrative people, answers and cycles for the demonstration. Everything made here is marked as
/// invented wherever it is seen; nothing depends on this module.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "account::signin",
      "assessment",
      "assessment::answering",
      "assessment::cycle",
      "assessment::evidence",
      "assessment::questionnaire",
      "benchmark",
      "benchmark::result",
      "city",
      "city::office",
      "framework",
      "network",
      "operation",
      "practice",
      "site"
    })
@NullMarked
package org.weft.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
