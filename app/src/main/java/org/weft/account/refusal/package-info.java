/// What people asked for and did not get: noted in the trail, so that somebody who tries doors is
/// seen, and bounded, so that they cannot flood it.
@NamedInterface("refusal")
@NullMarked
package org.weft.account.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
