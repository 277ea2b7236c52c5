package org.weft.scoring.read;

import org.jspecify.annotations.Nullable;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// A node of the file with the way that leads to it, which is put into words only where a fault
/// needs it: a file may have a million spots.
///
/// @param above the map or list it stands in; null for the whole file
/// @param key under which it stands in a map; null in a list
/// @param index at which it stands in a list
record Spot(Node node, @Nullable Spot above, @Nullable String key, int index) {

  static Spot of(Node root) {
    return new Spot(root, null, null, 0);
  }

  Spot child(String key, Node value) {
    return new Spot(value, this, key, 0);
  }

  Spot child(int index, Node value) {
    return new Spot(value, this, null, index);
  }

  /// Such as `areas[0].items[2].points`; empty for the file itself.
  String path() {
    if (above == null) {
      return "";
    }
    var before = above.path();
    if (key == null) {
      return before + "[" + index + "]";
    }
    return before.isEmpty() ? Excerpts.of(key) : before + "." + Excerpts.of(key);
  }
}
