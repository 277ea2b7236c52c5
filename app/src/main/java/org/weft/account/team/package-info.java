/// Who holds which role where: giving roles and ending them, inviting people by mail, asking to
/// join, and passing on what is open.
///
/// Nobody gives more than they hold, nor for longer; who leads a scope alone stays until somebody
/// else does.
@NullMarked
package org.weft.account.team;

import org.jspecify.annotations.NullMarked;
