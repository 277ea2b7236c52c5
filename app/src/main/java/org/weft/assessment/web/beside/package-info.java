/// What stands beside a question: evidence, comments and who answered when.
@NullMarked
package org.weft.assessment.web.beside;

import org.jspecify.annotations.NullMarked;
