/// A module that says it depends on nothing.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.weft.shape.planted.undeclared.first;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
