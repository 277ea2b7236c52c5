/// Cities side by side: bars, radars, lines over time, the table, and the same to take away.
@NullMarked
package org.weft.benchmark.compare;

import org.jspecify.annotations.NullMarked;
