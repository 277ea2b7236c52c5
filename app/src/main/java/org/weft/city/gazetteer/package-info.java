/// Reading the gazetteer: cities, the authorities that are none, and other names.
///
/// Rows are matched by identifier; what cannot be told apart is left out with its reason.
@NullMarked
package org.weft.city.gazetteer;

import org.jspecify.annotations.NullMarked;
