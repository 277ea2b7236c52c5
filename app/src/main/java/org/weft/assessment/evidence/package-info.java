/// Evidence beside answers: notes, links and files, which live in the database in chunks.
@NullMarked
package org.weft.assessment.evidence;

import org.jspecify.annotations.NullMarked;
