/// The pages of one area: its questions, what is answered as it is given, and saying that it is
/// completed.
@NullMarked
package org.weft.assessment.web.section;

import org.jspecify.annotations.NullMarked;
