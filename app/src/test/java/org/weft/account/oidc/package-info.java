@NullMarked
package org.weft.account.oidc;

import org.jspecify.annotations.NullMarked;
