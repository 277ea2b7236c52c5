package org.weft.scoring.read;

import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// A node of the file with the path that leads to it.
record Spot(Node node, String path) {

  Spot child(String key, Node value) {
    var name = Excerpts.of(key);
    return new Spot(value, path.isEmpty() ? name : path + "." + name);
  }

  Spot child(int index, Node value) {
    return new Spot(value, path + "[" + index + "]");
  }
}
