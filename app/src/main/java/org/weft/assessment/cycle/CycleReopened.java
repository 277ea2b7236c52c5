package org.weft.assessment.cycle;

import org.weft.assessment.AssessmentId;

/// A submitted assessment was opened again. Published inside the transaction.
///
/// @param links whether the links of colleagues open their sections again
public record CycleReopened(AssessmentId assessment, boolean links) {}
