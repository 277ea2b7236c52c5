/// The result of one assessment: computed in the transaction of its submission, kept with the
/// derivation of every node, and open to whom its city decides.
@NamedInterface("result")
@NullMarked
package org.weft.benchmark.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
