/// The pages of the city office and of answering together.
@NullMarked
package org.weft.assessment.web;

import org.jspecify.annotations.NullMarked;
