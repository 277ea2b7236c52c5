/// The commands `check` and `score`, without a server and without a framework.
///
/// The one rule: standard output carries results and nothing else; everything said to a person goes
/// to standard error.
@NullMarked
package org.weft.scoring.command;

import org.jspecify.annotations.NullMarked;
