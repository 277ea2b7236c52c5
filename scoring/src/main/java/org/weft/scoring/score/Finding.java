package org.weft.scoring.score;

import java.util.List;
import org.weft.scoring.model.Condition;

/// Whether a condition holds, with the findings of its parts.
public record Finding(Condition condition, boolean holds, List<Finding> parts) {
  public Finding {
    parts = List.copyOf(parts);
  }
}
