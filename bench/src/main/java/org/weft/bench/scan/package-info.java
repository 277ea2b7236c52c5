/// An active scan of the running demonstration: it walks as several people and sends what attackers
/// send into everything that takes anything.
@NullMarked
package org.weft.bench.scan;

import org.jspecify.annotations.NullMarked;
