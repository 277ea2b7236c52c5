/// The load benchmark: pages against the health endpoint, saving an answer against pgbench, on one
/// machine and in one run. Loopback only.
@NullMarked
package org.weft.bench.load;

import org.jspecify.annotations.NullMarked;
