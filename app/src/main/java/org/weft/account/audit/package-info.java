/// The trail of who did what, which only grows.
@NamedInterface("audit")
@NullMarked
package org.weft.account.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
