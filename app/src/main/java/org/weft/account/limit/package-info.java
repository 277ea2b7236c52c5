/// How often something may be tried: secrets, mail, searches, exports.
@NamedInterface("limit")
@NullMarked
package org.weft.account.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
