package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Kind;
import org.weft.scoring.yaml.Place;

/// Every code of the file with what a reference to it needs to know, sound or not.
///
/// It is filled while the file is read, so that references are checked in files with other faults
/// as well.
final class Index {

  /// An area or item that has a code.
  static final class Entry {
    final String code;
    final Spot spot;
    final boolean area;
    final @Nullable Entry parent;
    final List<Entry> children = new ArrayList<>();

    /// Of an item whose type could be read.
    @Nullable Kind kind;

    /// Of an item: the answer `unknown` is allowed.
    boolean unknown;

    /// Its weight is 0 for everyone.
    boolean weightless;

    /// Of an area.
    Combine combine = Combine.MEAN;

    /// Of a repeated area.
    @Nullable Combine repeat;

    /// Whether it was looked at as part of a share.
    boolean maximumChecked;

    private @Nullable Set<String> words;

    Entry(String code, Spot spot, boolean area, @Nullable Entry parent) {
      this.code = code;
      this.spot = spot;
      this.area = area;
      this.parent = parent;
    }

    Place at() {
      return spot.node().at();
    }

    /// The repeated area around it; a repeated area is not around itself.
    @Nullable Entry repeatAround() {
      for (var above = parent; above != null; above = above.parent) {
        if (above.repeat != null) {
          return above;
        }
      }
      return null;
    }

    /// The words an answer can be, in the order of the file; none where any text can.
    Set<String> words() {
      var found = words;
      if (found == null) {
        found = new LinkedHashSet<>();
        if (kind instanceof Kind.YesNo) {
          found.addAll(List.of("yes", "no"));
        } else if (kind != null) {
          for (var option : kind.options()) {
            found.add(option.code());
          }
        }
        if (kind instanceof Kind.Choices) {
          found.add(Codes.NONE);
        }
        words = found;
      }
      return found;
    }

    /// Whether arithmetic ever looks at it; an item with faults is taken for scored.
    boolean scored() {
      if (!area) {
        return kind == null || kind.scored();
      }
      return children.isEmpty() || children.stream().anyMatch(Entry::scored);
    }
  }

  private final Map<String, Entry> nodes = new HashMap<>();
  private final Map<String, Spot> composites = new HashMap<>();
  final Set<String> tags = new HashSet<>();

  /// The entry of a node, or the one that had the code before.
  @Nullable Entry add(Entry entry) {
    var before = nodes.putIfAbsent(entry.code, entry);
    if (before == null && entry.parent != null) {
      entry.parent.children.add(entry);
    }
    return before;
  }

  @Nullable Entry find(String code) {
    return nodes.get(code);
  }

  void addComposite(String code, Spot spot) {
    composites.putIfAbsent(code, spot);
  }

  @Nullable Spot findComposite(String code) {
    return composites.get(code);
  }

  Collection<Entry> nodes() {
    return nodes.values();
  }

  /// Codes of areas or of items, to suggest one.
  List<String> codes(boolean areas) {
    return nodes.values().stream()
        .filter(entry -> entry.area == areas)
        .map(entry -> entry.code)
        .sorted()
        .toList();
  }
}
