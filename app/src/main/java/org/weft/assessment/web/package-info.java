/// What the pages of the city office and of answering together share: where they are, how answers,
/// people and moments are told.
@NullMarked
package org.weft.assessment.web;

import org.jspecify.annotations.NullMarked;
