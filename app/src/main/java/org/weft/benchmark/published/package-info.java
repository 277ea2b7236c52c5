/// Results that were published as overall figures only, with their source.
@NamedInterface("published")
@NullMarked
package org.weft.benchmark.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
