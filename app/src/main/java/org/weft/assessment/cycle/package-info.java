/// The cycle of an assessment: it starts, is submitted, and may be opened again with a reason.
@NamedInterface("cycle")
@NullMarked
package org.weft.assessment.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
