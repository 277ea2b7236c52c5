/// Benchmarks of the scoring library, each beside a simple baseline of the same run.
@NullMarked
package org.weft.bench;

import org.jspecify.annotations.NullMarked;
