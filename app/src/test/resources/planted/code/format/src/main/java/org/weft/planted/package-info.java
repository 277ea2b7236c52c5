@NullMarked
package org.weft.planted;

import org.jspecify.annotations.NullMarked;
