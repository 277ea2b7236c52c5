package org.weft.assessment.cycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.Assessment;

/// An assessment in a list, with how far it is.
///
/// @param answers how many answers are given
/// @param completed how many sections are marked as complete
/// @param toCheck how many of these no coordinator has looked at
/// @param contested how many questions wait for a choice
/// @param submitted when it was submitted last, or null
/// @param mine the sections the reader was asked for and has not completed, by code
public record Cycle(
    Assessment assessment,
    int answers,
    int completed,
    int toCheck,
    int contested,
    @Nullable Instant submitted,
    List<String> mine) {
  public Cycle {
    mine = List.copyOf(mine);
  }
}
