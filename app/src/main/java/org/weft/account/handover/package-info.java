/// Passing on everything that is open when a coordinator leaves, in one step.
@NullMarked
package org.weft.account.handover;

import org.jspecify.annotations.NullMarked;
