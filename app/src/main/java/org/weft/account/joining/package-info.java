/// Asking to join: somebody asks to work with a city or to take part as a resident, and its
/// coordinators decide.
@NullMarked
package org.weft.account.joining;

import org.jspecify.annotations.NullMarked;
