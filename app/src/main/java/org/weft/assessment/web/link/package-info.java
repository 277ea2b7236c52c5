/// Coming by the link of a section, and what is shown when it opens nothing any more.
@NullMarked
package org.weft.assessment.web.link;

import org.jspecify.annotations.NullMarked;
