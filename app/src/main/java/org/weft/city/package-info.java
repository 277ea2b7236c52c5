/// Local and regional authorities: identifiers, names, statistics; the gazetteer.
///
/// A city is any authority that can join a network, so a borough or a county is one too. What is
/// known about it carries its source and date.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "account :: audit",
      "account :: privacy",
      "operation",
      "site"
    })
@NullMarked
package org.weft.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
