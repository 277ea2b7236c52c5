/// The pages about offices and who holds them.
@NullMarked
package org.weft.city.office.web;

import org.jspecify.annotations.NullMarked;
