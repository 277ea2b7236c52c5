/// Charts as pure functions from records to coordinates. Nothing here writes HTML: the templates in
/// `jte/chart` draw what these records say, on the page in the classes of the style sheet and in a
/// PDF in plain colours ([Ink]). Every number is written by [Coordinates].
@NullMarked
package org.weft.site.chart;

import org.jspecify.annotations.NullMarked;
