@NullMarked
package org.weft.notice;

import org.jspecify.annotations.NullMarked;
