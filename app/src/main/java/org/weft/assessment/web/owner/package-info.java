/// Asking a colleague to answer an area.
@NullMarked
package org.weft.assessment.web.owner;

import org.jspecify.annotations.NullMarked;
