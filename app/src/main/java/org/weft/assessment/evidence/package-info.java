/// Evidence beside answers: notes, links and files, which live in the database in chunks.
@NamedInterface("evidence")
@NullMarked
package org.weft.assessment.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
