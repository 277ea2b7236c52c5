package org.weft.scoring.yaml;

import java.util.List;
import java.util.Optional;

/// A node of a YAML document with the place where it was written (or where its alias stands).
public sealed interface Node {

  /// Where the node begins.
  Place at();

  /// The number of nodes below and including this one, aliases expanded; keys count as well.
  long size();

  /// What a person would call this node in a sentence.
  default String kind() {
    return switch (this) {
      case Scalar s when s.isEmpty() -> "empty";
      case Scalar s -> "the text “" + Excerpts.of(s.text()) + "”";
      case Sequence _ -> "a list";
      case Mapping _ -> "a map";
    };
  }

  /// The same node seen at another place, which is what an alias stands for.
  Node movedTo(Place place);

  /// A single value.
  ///
  /// A file may have two million of them, so each keeps its place as two numbers.
  ///
  /// @param plain whether it was written without quotes, so that numbers and truth values may be
  ///   recognised in it
  record Scalar(int line, int column, String text, boolean plain) implements Node {
    Scalar(Place at, String text, boolean plain) {
      this(at.line(), at.column(), text, plain);
    }

    @Override
    public Place at() {
      return new Place(line, column);
    }

    @Override
    public long size() {
      return 1;
    }

    /// Nothing written at all, or the tilde that YAML uses for nothing.
    public boolean isEmpty() {
      return plain && (text.isEmpty() || text.equals("~"));
    }

    @Override
    public Node movedTo(Place place) {
      return new Scalar(place, text, plain);
    }
  }

  /// A list.
  record Sequence(Place at, List<Node> items, long size) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Node movedTo(Place place) {
      return new Sequence(place, items, size);
    }
  }

  /// A map whose keys are distinct texts, in the order of the file.
  record Mapping(Place at, List<Entry> entries, long size) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /// The value of a key, if the map has it.
    public Optional<Node> find(String key) {
      for (var entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry.value());
        }
      }
      return Optional.empty();
    }

    @Override
    public Node movedTo(Place place) {
      return new Mapping(place, entries, size);
    }
  }

  /// A key with its value.
  record Entry(Scalar key, Node value) {}
}
