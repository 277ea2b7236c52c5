/// The commands `check` and `score`, without a server and without a framework.
///
/// The one rule: standard output carries what was asked for, results or the list of faults of a
/// checked file; why that cannot be given goes to standard error.
@NullMarked
package org.weft.scoring.command;

import org.jspecify.annotations.NullMarked;
