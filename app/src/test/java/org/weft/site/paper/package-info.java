@NullMarked
package org.weft.site.paper;

import org.jspecify.annotations.NullMarked;
