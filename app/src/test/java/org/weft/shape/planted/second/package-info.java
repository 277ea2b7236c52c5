/// A module that another one reaches into.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.weft.shape.planted.second;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
