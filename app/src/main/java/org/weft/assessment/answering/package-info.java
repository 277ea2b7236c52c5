/// Answering together: answers and who gave them, contests, sections and their owners, comments,
/// the chronology.
@NullMarked
package org.weft.assessment.answering;

import org.jspecify.annotations.NullMarked;
