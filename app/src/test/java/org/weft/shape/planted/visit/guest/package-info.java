/// May depend on the other module, and reaches below its base package.
@ApplicationModule(allowedDependencies = {"host"})
@NullMarked
package org.weft.shape.planted.visit.guest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
