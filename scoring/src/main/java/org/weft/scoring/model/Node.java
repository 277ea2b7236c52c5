package org.weft.scoring.model;

import org.jspecify.annotations.Nullable;

/// A place in the tree of a framework: an area or an item.
public sealed interface Node permits Area, Item {
  /// Unique in the framework over areas and items together.
  String code();

  /// How much it counts among its siblings.
  Weight weight();

  /// The condition under which it applies; always, when null.
  @Nullable Condition when();
}
