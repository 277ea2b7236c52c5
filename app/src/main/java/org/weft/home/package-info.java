/// The front door: the home page and the search over cities, networks and practices.
///
/// Nothing depends on this module.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "benchmark",
      "city",
      "framework",
      "network",
      "practice",
      "site"
    })
@NullMarked
package org.weft.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
