/// Weft, the open platform that city networks run on.
@NullMarked
package org.weft;

import org.jspecify.annotations.NullMarked;
