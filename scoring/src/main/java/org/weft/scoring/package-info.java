/// Frameworks (questionnaires with their rules) and the arithmetic that turns answers into scores.
///
/// Plain Java: no web, no database, no clock, no locale. A researcher can use this library alone.
@NullMarked
package org.weft.scoring;

import org.jspecify.annotations.NullMarked;
