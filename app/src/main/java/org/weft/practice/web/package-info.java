/// The pages of practices.
@NullMarked
package org.weft.practice.web;

import org.jspecify.annotations.NullMarked;
