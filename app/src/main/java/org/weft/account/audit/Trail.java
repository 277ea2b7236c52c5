package org.weft.account.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;

/// Keeps what people did. An entry is written in the transaction of the deed itself: either both
/// are kept or neither. Nothing in the program changes or removes an entry; soon after, it gets its
/// number and its place in the [chain][Chaining].
@Service
public class Trail {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Clock clock;
  private final Origin origin;
  private final Chaining chaining;
  private final EntryStore entries;

  Trail(Clock clock, Origin origin, Chaining chaining, EntryStore entries) {
    this.clock = clock;
    this.origin = origin;
    this.chaining = chaining;
    this.entries = entries;
  }

  /// Adds an entry, in one statement.
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(Actor actor, Event event) {
    record(actor, List.of(event));
  }

  /// Adds the entries of one deed that has several parts, all in one statement.
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(Actor actor, List<Event> events) {
    if (!events.isEmpty()) {
      entries.add(events.stream().map(event -> entry(actor, event)).toList());
      chaining.afterCommit();
    }
  }

  /// Adds an entry unless the same person did the same to the same thing within the last hour, so
  /// that looking at something again and again does not flood the trail.
  @Transactional(propagation = Propagation.REQUIRED)
  public void recordHourly(Actor actor, Event event) {
    var hourAgo = Entry.firstId(clock.instant().minus(HOUR));
    if (entries.addUnlessKnown(entry(actor, event), hourAgo)) {
      chaining.afterCommit();
    }
  }

  private Entry entry(Actor actor, Event event) {
    return Entry.of(actor, event, origin.shortened(), clock.instant());
  }
}
