/// The arithmetic: from answers to scores, coverage, levels and recommendations, each with its
/// derivation.
///
/// Total and deterministic: missing data is a value, the order of answers is irrelevant, and the
/// one thing that cannot be computed (a result that is not a finite number) is a
/// [Fault][Outcome.Fault]. A derivation repeats the calculation of one node with the same code
/// while it takes notes, so it costs nothing until somebody asks.
@NullMarked
package org.weft.scoring.score;

import org.jspecify.annotations.NullMarked;
