@NullMarked
package org.weft.account.signin;

import org.jspecify.annotations.NullMarked;
