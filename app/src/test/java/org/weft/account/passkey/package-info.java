@NullMarked
package org.weft.account.passkey;

import org.jspecify.annotations.NullMarked;
