/// The offices of authorities, who holds them and for how long.
@NullMarked
package org.weft.city.office;

import org.jspecify.annotations.NullMarked;
