/// Results in groups: who belongs to a group, what the group looks like, who stands where, and
/// which groups must stay hidden so that nobody's private result can be worked out.
@NullMarked
package org.weft.scoring.compare;

import org.jspecify.annotations.NullMarked;
