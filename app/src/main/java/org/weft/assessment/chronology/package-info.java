/// The chronology of an assessment: who did what, when; told to colleagues, and kept in the trail.
@NamedInterface("chronology")
@NullMarked
package org.weft.assessment.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
