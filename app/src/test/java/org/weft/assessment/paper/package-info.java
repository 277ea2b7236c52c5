@NullMarked
package org.weft.assessment.paper;

import org.jspecify.annotations.NullMarked;
