@NullMarked
package org.weft.site.chart;

import org.jspecify.annotations.NullMarked;
