package org.weft.site.chart;

import java.util.List;

/// The steps of a cycle in a row: those passed, the one of now with what is done of it, those to
/// come.
///
/// @param steps in their order
public record Track(List<Step> steps) {

  public Track {
    steps = List.copyOf(steps);
  }

  /// Where a step stands.
  public enum State {
    PAST,
    NOW,
    TO_COME;

    /// The class of the style sheet, empty for a step to come.
    public String css() {
      return switch (this) {
        case PAST -> "past";
        case NOW -> "now";
        case TO_COME -> "";
      };
    }
  }

  /// One step.
  ///
  /// @param name in the language of the page
  /// @param note when, or until when; empty for none
  /// @param state where it stands
  /// @param percent of it done, 0 to 100; counts for the step of now only
  public record Step(String name, String note, State state, int percent) {

    public Step {
      percent = Math.clamp(percent, 0, 100);
    }

    /// The filled part in a box of 100 by 10.
    public String path() {
      return "M0 0H" + percent + "V10H0z";
    }
  }
}
