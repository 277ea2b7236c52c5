/// The questionnaire on paper: blank, to be filled in by hand and talked about, or with the answers
/// a city has given.
@NullMarked
package org.weft.assessment.paper;

import org.jspecify.annotations.NullMarked;
