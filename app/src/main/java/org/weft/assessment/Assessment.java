package org.weft.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;

/// One cycle of a city against one version of a framework.
///
/// @param network the network it is for, or null
/// @param period such as 2026
/// @param revision how many times it was submitted
/// @param dueOn when it goes to the network, or null
/// @param illustrative whether its answers were invented for the demonstration
/// @param previous the cycle whose answers are shown beside the questions, or null
public record Assessment(
    AssessmentId id,
    CityId city,
    @Nullable NetworkId network,
    FrameworkVersionId frameworkVersion,
    String period,
    State state,
    int revision,
    @Nullable LocalDate dueOn,
    boolean illustrative,
    Instant startedAt,
    @Nullable AssessmentId previous) {

  /// Whether answers can be given.
  public enum State {
    OPEN,
    SUBMITTED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /// The same before anything was done with it.
  public Assessment begun() {
    return new Assessment(
        id,
        city,
        network,
        frameworkVersion,
        period,
        State.OPEN,
        0,
        null,
        illustrative,
        startedAt,
        previous);
  }

  /// The address of its task list.
  public String address() {
    return "/assessments/" + id.value();
  }
}
