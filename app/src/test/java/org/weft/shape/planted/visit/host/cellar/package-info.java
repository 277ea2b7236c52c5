/// Not for other modules.
@NullMarked
package org.weft.shape.planted.visit.host.cellar;

import org.jspecify.annotations.NullMarked;
