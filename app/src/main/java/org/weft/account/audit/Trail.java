package org.weft.account.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    var author = author(actor);
    record(events.stream().map(event -> new Signed(author, event)).toList());
  }

  /// Somebody who does something, and where the request came from.
  ///
  /// @param address shortened; null outside of a request
  public record Author(Actor actor, @Nullable String address) {}

  /// What somebody did.
  public record Signed(Author author, Event event) {}

  /// Who does something in this thread, for an entry that another thread adds.
  public Author author(Actor actor) {
    return new Author(actor, origin.shortened());
  }

  /// Adds the entries of several people, all in one statement.
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(List<Signed> events) {
    if (!events.isEmpty()) {
      var now = clock.instant();
      entries.add(
          events.stream()
              .map(e -> Entry.of(e.author().actor(), e.event(), e.author().address(), now))
              .toList());
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
