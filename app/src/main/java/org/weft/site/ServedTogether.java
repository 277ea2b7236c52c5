package org.weft.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weft.site.guard.DatabaseAway;

/// Does for several requests at once what each would do alone, where doing it for many costs little
/// more than doing it for one.
///
/// Whoever comes first does it at once, for itself and for those who are on their way at that
/// moment; those who come meanwhile wait, and the first of them does it for all who wait. What is
/// done for somebody always begins after they have asked, so whoever reads this way reads nothing
/// older than by themselves. Must not be used inside of a transaction: whoever holds a connection
/// would wait for those who need one.
///
/// @param <T> what is asked for
/// @param <R> what comes of it
public final class ServedTogether<T, R> {
  private final int most;
  private final Function<T, Object> key;
  private final Function<List<T>, ? extends List<? extends @Nullable R>> together;
  private final Function<T, R> alone;

  private final ArrayDeque<Waiting<T, R>> waiting = new ArrayDeque<>();
  private boolean busy;

  /// @param most how many are served at once
  /// @param key two with the same key are never served at once
  /// @param together serves several in one step, all or none, in the thread of one of them; gives a
  ///   result for each, in their order, or null for one that is to be served alone
  /// @param alone serves one
  public ServedTogether(
      int most,
      Function<T, Object> key,
      Function<List<T>, ? extends List<? extends @Nullable R>> together,
      Function<T, R> alone) {
    this.most = most;
    this.key = key;
    this.together = together;
    this.alone = alone;
  }

  /// What somebody who waits is told.
  private sealed interface Word<R> {
    record Served<R>(R result) implements Word<R> {}

    /// Serve those who wait.
    record Serve<R>() implements Word<R> {}

    /// Serve yourself, and nobody else.
    record Alone<R>() implements Word<R> {}
  }

  private record Waiting<T, R>(T asked, CompletableFuture<Word<R>> word) {}

  /// Serves one, together with others if others ask at the same time. Throws what serving it alone
  /// would throw.
  public R get(T asked) {
    var mine = new Waiting<T, R>(asked, new CompletableFuture<>());
    var word = mustWait(mine) ? mine.word().join() : new Word.Serve<R>();
    return switch (word) {
      case Word.Served<R>(var result) -> result;
      case Word.Alone<R>() -> alone.apply(asked);
      case Word.Serve<R>() -> serve(mine);
    };
  }

  private synchronized boolean mustWait(Waiting<T, R> mine) {
    waiting.add(mine);
    var wait = busy;
    busy = true;
    return wait;
  }

  private R serve(Waiting<T, R> mine) {
    letOthersCome();
    var group = next();
    @Nullable R result = null;
    try {
      var results = together.apply(group.stream().map(Waiting::asked).toList());
      for (var place = 0; place < group.size(); place++) {
        var one = results.get(place);
        if (group.get(place) == mine) {
          result = one;
        } else if (one != null) {
          group.get(place).word().complete(new Word.Served<>(one));
        }
      }
    } catch (RuntimeException e) {
      if (DatabaseAway.is(e)) {
        // each would wait in vain as long as all have
        group.stream().filter(w -> w != mine).forEach(w -> w.word().completeExceptionally(e));
        throw e;
      }
      // one of them has spoilt it for all: each meets its own fault, or none
    } finally {
      group.stream().filter(w -> w != mine).forEach(w -> w.word().complete(new Word.Alone<>()));
      handOver();
    }
    return result == null ? alone.apply(mine.asked()) : result;
  }

  /// Steps back behind those who could run at once, as long as more of them come this way. Unlike a
  /// pause it leaves no processor idle: where nobody else has anything to do, it takes no time.
  private void letOthersCome() {
    int before;
    do {
      before = waiting();
      Thread.yield();
    } while (waiting() > before);
  }

  /// Those who are served now: the first who waits, and all who go with it.
  private synchronized List<Waiting<T, R>> next() {
    var group = new ArrayList<Waiting<T, R>>();
    var keys = new HashSet<Object>();
    for (var each = waiting.iterator(); each.hasNext() && group.size() < most; ) {
      var one = each.next();
      if (keys.add(key.apply(one.asked()))) {
        group.add(one);
        each.remove();
      }
    }
    return group;
  }

  /// How many wait now.
  synchronized int waiting() {
    return waiting.size();
  }

  private void handOver() {
    Waiting<T, R> successor;
    synchronized (this) {
      successor = waiting.peek();
      busy = successor != null;
    }
    if (successor != null) {
      successor.word().complete(new Word.Serve<>());
    }
  }
}
