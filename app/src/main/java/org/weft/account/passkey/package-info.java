/// Passkeys: keys that a person's device keeps (WebAuthn).
@NullMarked
package org.weft.account.passkey;

import org.jspecify.annotations.NullMarked;
