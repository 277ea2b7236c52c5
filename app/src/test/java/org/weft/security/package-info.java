/// What must hold for every address of the program, whoever wrote it: who reaches what, what every
/// answer carries, and that no city meets anything of another.
@NullMarked
package org.weft.security;

import org.jspecify.annotations.NullMarked;
