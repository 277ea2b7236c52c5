/// Practices that cities share, for others to borrow.
@ApplicationModule(allowedDependencies = {"network", "city", "account", "site"})
@NullMarked
package org.weft.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
