/// The city office: what a city has to do, and starting a cycle.
@NullMarked
package org.weft.assessment.web.office;

import org.jspecify.annotations.NullMarked;
