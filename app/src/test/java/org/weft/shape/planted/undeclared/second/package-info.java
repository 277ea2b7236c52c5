/// A module that another one reaches into.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.weft.shape.planted.undeclared.second;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
