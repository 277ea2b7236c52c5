@NullMarked
package org.weft.account.limit;

import org.jspecify.annotations.NullMarked;
