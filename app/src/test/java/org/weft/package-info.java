@NullMarked
package org.weft;

import org.jspecify.annotations.NullMarked;
