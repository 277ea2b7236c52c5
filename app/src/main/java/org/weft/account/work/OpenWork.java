package org.weft.account.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weft.account.Actor;
import org.weft.account.PersonId;

/// What is open of a person in a city, and how it passes to somebody else. Every module that lets
/// people take something on answers for it, so that nothing is forgotten when one of them leaves.
public interface OpenWork {
  /// What is open of this person, the earliest due first; at most 200 lines.
  List<Line> list(PersonId person, UUID city);

  /// Passes all of it on, in the transaction of the caller. What was done so far stays under the
  /// name of the person who did it.
  ///
  /// @param actor who passes it on
  void pass(Actor actor, UUID city, PersonId from, PersonId to);

  /// One thing that is open.
  ///
  /// @param title what it is, in a language
  /// @param address where it is done
  /// @param dueOn by when, or null
  record Line(
      Kind kind, Function<Locale, String> title, String address, @Nullable LocalDate dueOn) {}

  /// Why it waits.
  enum Kind {
    /// To be done by a day.
    DUE,
    /// To be done.
    OPEN,
    /// Said to others that it would be done or answered.
    PROMISED
  }
}
