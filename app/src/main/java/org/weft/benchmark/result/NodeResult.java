package org.weft.benchmark.result;

import java.util.OptionalDouble;
import org.weft.scoring.score.Derivation;

/// The score of one area, question, composite or of the whole, and how it came about.
///
/// @param instance the service or neighbourhood of a repeated area; empty outside
/// @param position in the order of result files
/// @param coverage answered of applicable scored questions at or below it, 0 to 1
public record NodeResult(
    String node,
    String instance,
    int position,
    OptionalDouble score,
    double coverage,
    Derivation derivation) {}
