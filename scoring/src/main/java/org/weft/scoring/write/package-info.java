/// Writes frameworks as files.
///
/// The one rule: reading what was written gives an equal framework.
@NullMarked
package org.weft.scoring.write;

import org.jspecify.annotations.NullMarked;
