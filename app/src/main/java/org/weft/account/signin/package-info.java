/// Proving who one is: by a passkey, an identity provider or a link sent by mail; and the sessions
/// that follow. There are no passwords.
@NamedInterface("signin")
@NullMarked
package org.weft.account.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
