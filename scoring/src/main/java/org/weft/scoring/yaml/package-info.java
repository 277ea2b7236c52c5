/// YAML 1.2 documents as plain trees with positions, read without constructing any object.
///
/// The one rule: a file that breaks a limit is refused while it is being read, before it costs
/// memory.
@NullMarked
package org.weft.scoring.yaml;

import org.jspecify.annotations.NullMarked;
