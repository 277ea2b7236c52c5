/// A module with a package of its own below it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.weft.shape.planted.visit.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
