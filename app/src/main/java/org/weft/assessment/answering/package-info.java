/// Answering together: answers and who gave them, contests, sections and their owners, comments,
/// the chronology.
@NamedInterface("answering")
@NullMarked
package org.weft.assessment.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
