package org.weft.scoring.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Node;

/// A node where the arithmetic meets it.
///
/// @param index in file order; what is below a node follows it without a gap
/// @param end the index after the last node below
/// @param children in effective order
/// @param written the children in text order
/// @param repeat the repeated area around the node
record Place(
    Node node,
    int index,
    int end,
    boolean scored,
    List<Place> children,
    List<Place> written,
    @Nullable Area repeat) {
  String code() {
    return node.code();
  }
}
