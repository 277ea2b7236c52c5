/// Reads framework files: every fault with its line and column, never half a framework.
///
/// The one rule: what is wrong in a file is a value with a sentence, never an exception.
@NullMarked
package org.weft.scoring.read;

import org.jspecify.annotations.NullMarked;
