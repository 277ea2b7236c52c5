/// What every page shares: layout, languages, error pages, assets, charts, the small htmx glue.
///
/// Open to all other modules; depends on none of them.
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.weft.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
