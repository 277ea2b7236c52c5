/// What keeps Weft running: the commands, the database it brings along or is given, health, and one
/// clear sentence when it cannot start.
///
/// Nothing here knows a feature; features join by the interfaces [Importer] and [StartNotice].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.weft.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
