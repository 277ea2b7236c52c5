package org.weft.scoring.yaml;

import java.util.List;

/// What reading a file as YAML gave.
///
/// @param root the tree as far as it could be read; an empty scalar if there is none
/// @param complete whether the tree is whole, so that looking for further faults in it makes sense
public record Document(Node root, boolean complete, List<Refusal> refusals) {
  public Document {
    refusals = List.copyOf(refusals);
  }

  static Document unreadable(Place at, String message) {
    return unreadable(List.of(new Refusal(at, message)));
  }

  static Document unreadable(List<Refusal> refusals) {
    return new Document(new Node.Scalar(Place.START, "", true), false, refusals);
  }
}
