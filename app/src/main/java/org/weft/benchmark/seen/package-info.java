/// What pages show of results that are not open to everybody, and its entry in the trail.
@NamedInterface("seen")
@NullMarked
package org.weft.benchmark.seen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
