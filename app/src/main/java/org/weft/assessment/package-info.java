/// Cycles of a city against one version of a framework: sections and their owners, answers,
/// evidence, comments, submissions.
///
/// An answer is never overwritten by somebody who saw an older one, and what was submitted never
/// changes: a correction is a further revision.
@ApplicationModule(
    allowedDependencies = {
      "framework",
      "city",
      "network",
      "account",
      "account :: audit",
      "account :: limit",
      "account :: privacy",
      "account :: refusal",
      "account :: work",
      "site"
    })
@NullMarked
package org.weft.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
