/// Invitations by mail: a role that waits for somebody to accept it.
@NullMarked
package org.weft.account.invitation;

import org.jspecify.annotations.NullMarked;
