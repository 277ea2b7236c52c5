/// What a framework asks of one city: which questions apply, what answers mean, how far it is.
/// Plain functions without database and web.
@NamedInterface("questionnaire")
@NullMarked
package org.weft.assessment.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
