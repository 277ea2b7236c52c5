/// Pages of the catalogue.
@NullMarked
package org.weft.framework.web;

import org.jspecify.annotations.NullMarked;
