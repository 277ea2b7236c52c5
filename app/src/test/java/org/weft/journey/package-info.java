/// Whole journeys in a real browser, on the demonstration as a newcomer meets it.
@NullMarked
package org.weft.journey;

import org.jspecify.annotations.NullMarked;
