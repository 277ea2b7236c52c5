/// The catalogue of framework versions. A version that was loaded never changes: a correction is a
/// further version.
@ApplicationModule(
    allowedDependencies = {"account", "account :: audit", "network", "operation", "site"})
@NullMarked
package org.weft.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
