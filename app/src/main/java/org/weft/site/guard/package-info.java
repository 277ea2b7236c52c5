/// What stands between the network and the pages: headers, limits, and what the web server says by
/// itself.
@NullMarked
package org.weft.site.guard;

import org.jspecify.annotations.NullMarked;
