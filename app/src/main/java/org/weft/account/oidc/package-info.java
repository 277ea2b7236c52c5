/// Signing in with a city's or network's identity provider, by OpenID Connect.
@NullMarked
package org.weft.account.oidc;

import org.jspecify.annotations.NullMarked;
