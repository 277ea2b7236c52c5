package org.weft.assessment.questionnaire;

import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;

/// What stands on a section's page, from top to bottom.
public sealed interface Line {

  /// An area inside the section.
  ///
  /// @param depth 1 for areas just below the section
  record Heading(Area area, int depth, boolean applies) implements Line {}

  /// A repeated area begins for one of its instances.
  record Round(Area area, Instance instance, int depth) implements Line {}

  /// The end of a repeated area, where a further instance can be added.
  record More(Area area, String over) implements Line {}

  /// A question.
  ///
  /// @param applies whether its conditions hold
  /// @param optional whether nothing else depends on its answer, so that it may stay without one
  record Ask(
      Item item, AnswerKey key, @Nullable Instance instance, boolean applies, boolean optional)
      implements Line {}
}
