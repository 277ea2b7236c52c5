/// What the project promises about the shape of its own code, as tests. Each rule also runs on a
/// planted violation (`src/test/resources/planted`, [org.weft.shape.planted]) that it must find.
@NullMarked
package org.weft.shape;

import org.jspecify.annotations.NullMarked;
