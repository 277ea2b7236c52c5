/// The map of cities: the land woven in threads, pins for cities and arcs for what links them.
@NullMarked
package org.weft.site.chart.map;

import org.jspecify.annotations.NullMarked;
