/// Addresses of links that carry a secret, and how it leaves the address bar.
@NullMarked
package org.weft.account.link;

import org.jspecify.annotations.NullMarked;
