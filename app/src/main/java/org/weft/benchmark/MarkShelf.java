package org.weft.benchmark;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The books of all frameworks at one moment. Immutable.
///
/// @param stamp the highest among the results it was made from
record MarkShelf(long stamp, Map<String, MarkBook> books) {
  static final MarkShelf EMPTY = new MarkShelf(0, Map.of());

  MarkShelf {
    books = Map.copyOf(books);
  }

  /// The shelf after these changes; a book without a change stays the same, with all that was
  /// computed from it.
  ///
  /// @param least the stamp that was read before the changes
  MarkShelf with(long least, List<MarkStore.Change> changes) {
    var highest = least;
    var next = new HashMap<>(books);
    for (var change : changes) {
      highest = Math.max(highest, change.stamp());
    }
    changes.stream()
        .collect(Collectors.groupingBy(MarkStore.Change::framework))
        .forEach((framework, ofOne) -> next.put(framework, of(framework).with(ofOne)));
    return new MarkShelf(highest, next);
  }

  MarkBook of(String framework) {
    var book = books.get(framework);
    return book == null ? MarkBook.empty() : book;
  }

  /// The frameworks that have results, the one under which most cities have published first.
  List<String> leading() {
    return books.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, MarkBook>>comparingInt(e -> e.getValue().open())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }
}
