package org.weft.benchmark;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the current results of every framework in memory and renews them when the database holds
/// something newer. One short statement tells, however many frameworks there are; several instances
/// agree through the database.
@Component
class MarkBooks {
  private final MarkStore store;
  private volatile MarkShelf known = MarkShelf.EMPTY;

  MarkBooks(MarkStore store) {
    this.store = store;
  }

  /// The book of a framework, as the database is now. Inside a transaction that writes, the book is
  /// made for that transaction alone, because it may hold what is never committed.
  MarkBook of(String framework) {
    return writing()
        ? MarkShelf.EMPTY.with(0, store.changes(framework)).of(framework)
        : all().of(framework);
  }

  /// The books of all frameworks at one moment.
  MarkShelf all() {
    if (writing()) {
      return MarkShelf.EMPTY.with(0, store.changes(0));
    }
    var now = known;
    return now.stamp() == store.stamp() ? now : renew();
  }

  private synchronized MarkShelf renew() {
    var stamp = store.stamp();
    var now = known;
    if (now.stamp() != stamp) {
      now =
          now.stamp() > stamp
              ? MarkShelf.EMPTY.with(stamp, store.changes(0))
              : now.with(stamp, store.changes(now.stamp()));
      known = now;
    }
    return now;
  }

  private static boolean writing() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }
}
