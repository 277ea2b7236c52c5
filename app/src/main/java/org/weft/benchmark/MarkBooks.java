package org.weft.benchmark;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the current results of every framework in memory and renews them when the database holds
/// something newer. One short statement tells, however many frameworks there are; several instances
/// agree through the database.
@Component
class MarkBooks {
  private final MarkStore store;
  private volatile Shelf known = Shelf.EMPTY;

  MarkBooks(MarkStore store) {
    this.store = store;
  }

  /// The book of a framework, as the database is now. Inside a transaction that writes, the book is
  /// made for that transaction alone, because it may hold what is never committed.
  MarkBook of(String framework) {
    return writing()
        ? Shelf.EMPTY.with(0, store.changes(framework)).of(framework)
        : all().of(framework);
  }

  /// The books of all frameworks at one moment.
  Shelf all() {
    if (writing()) {
      return Shelf.EMPTY.with(0, store.changes(0));
    }
    var now = known;
    return now.stamp() == store.stamp() ? now : renew();
  }

  private synchronized Shelf renew() {
    var stamp = store.stamp();
    var now = known;
    if (now.stamp() != stamp) {
      now =
          now.stamp() > stamp
              ? Shelf.EMPTY.with(stamp, store.changes(0))
              : now.with(stamp, store.changes(now.stamp()));
      known = now;
    }
    return now;
  }

  private static boolean writing() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  /// The books of all frameworks at one moment. Immutable.
  ///
  /// @param stamp the highest among the results it was made from
  record Shelf(long stamp, Map<String, MarkBook> books) {
    static final Shelf EMPTY = new Shelf(0, Map.of());

    Shelf {
      books = Map.copyOf(books);
    }

    /// The shelf after these changes; a book without a change stays the same, with all that was
    /// computed from it.
    ///
    /// @param least the stamp that was read before the changes
    Shelf with(long least, List<MarkStore.Change> changes) {
      var highest = least;
      var next = new HashMap<>(books);
      for (var change : changes) {
        highest = Math.max(highest, change.stamp());
      }
      changes.stream()
          .collect(Collectors.groupingBy(MarkStore.Change::framework))
          .forEach((framework, ofOne) -> next.put(framework, of(framework).with(ofOne)));
      return new Shelf(highest, next);
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
}
