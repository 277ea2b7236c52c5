/// The pages of cities.
@NullMarked
package org.weft.city.web;

import org.jspecify.annotations.NullMarked;
