package org.weft.benchmark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the current results of every framework in memory and renews them when the database holds
/// something newer. One short statement per page tells; several instances agree through the
/// database.
@Component
class MarkBooks {
  private final MarkStore store;
  private final Map<String, MarkBook> books = new ConcurrentHashMap<>();
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  MarkBooks(MarkStore store) {
    this.store = store;
  }

  /// The book of a framework, as the database is now. Inside a transaction that writes, the book is
  /// made for that transaction alone, because it may hold what is never committed.
  MarkBook of(String framework) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      return MarkBook.empty().with(store.changes(framework, 0));
    }
    var known = books.get(framework);
    if (known != null && known.stamp() == store.stamp(framework)) {
      return known;
    }
    synchronized (locks.computeIfAbsent(framework, _ -> new Object())) {
      var stamp = store.stamp(framework);
      var now = books.getOrDefault(framework, MarkBook.empty());
      if (now.stamp() != stamp) {
        now =
            now.stamp() > stamp
                ? MarkBook.empty().with(store.changes(framework, 0))
                : now.with(store.changes(framework, now.stamp()));
        books.put(framework, now);
      }
      return now;
    }
  }
}
