/// Mail: turns what other modules announce into letters and sends them. Only listens; nothing
/// depends on it.
@ApplicationModule(allowedDependencies = {"account", "account :: privacy", "site"})
@NullMarked
package org.weft.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
