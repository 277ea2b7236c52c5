/// Says that it depends on its neighbour, which says the same of it.
@ApplicationModule(allowedDependencies = {"east"})
@NullMarked
package org.weft.shape.planted.ring.west;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
