/// The words on the command line: what each takes, and how it starts the program.
@NamedInterface("command")
@NullMarked
package org.weft.operation.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
