/// Checking the answers, submitting them, and the revisions that were submitted.
@NullMarked
package org.weft.assessment.web.submission;

import org.jspecify.annotations.NullMarked;
