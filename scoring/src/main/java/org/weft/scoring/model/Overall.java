package org.weft.scoring.model;

import java.util.List;

/// The rules of the root node.
///
/// @param of the areas it combines, wherever they stand; the top areas, when empty
public record Overall(Rules rules, List<String> of) {
  public static final Overall DEFAULT = new Overall(Rules.DEFAULT, List.of());

  public Overall {
    of = List.copyOf(of);
    Codes.distinct(of, "area");
  }
}
