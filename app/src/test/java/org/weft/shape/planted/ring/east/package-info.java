/// Says that it depends on its neighbour, which says the same of it.
@ApplicationModule(allowedDependencies = {"west"})
@NullMarked
package org.weft.shape.planted.ring.east;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
