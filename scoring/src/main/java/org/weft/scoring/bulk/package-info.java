/// Scores whole files: answers of many participants in, results out.
///
/// The one rule: if anything is wrong, everything that is wrong is listed and nothing is written.
@NullMarked
package org.weft.scoring.bulk;

import org.jspecify.annotations.NullMarked;
