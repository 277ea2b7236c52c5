/// The task list of an assessment: its areas with their state and owner.
@NullMarked
package org.weft.assessment.web.task;

import org.jspecify.annotations.NullMarked;
