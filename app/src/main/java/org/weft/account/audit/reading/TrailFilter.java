package org.weft.account.audit.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weft.account.audit.Event;

/// What of the trail somebody looks for, as typed; empty fields mean everything.
///
/// @param kind the word of a kind of entry
/// @param person a part of the name of who did it
/// @param from the first day, such as 2026-11-21
/// @param to the last day
/// @param subject the number of what it was done to, or the kind of thing
record TrailFilter(String kind, String person, String from, String to, String subject) {
  private static final int LONGEST = 200;

  TrailFilter {
    kind = known(kind);
    person = cut(person);
    from = cut(from);
    to = cut(to);
    subject = cut(subject);
  }

  /// The first day; empty if none was typed or what was typed is no day.
  Optional<LocalDate> first() {
    return day(from);
  }

  Optional<LocalDate> last() {
    return day(to);
  }

  /// Whether a day was typed that is none.
  boolean wrong(String typed) {
    return !typed.isEmpty() && day(typed).isEmpty();
  }

  boolean isEmpty() {
    return query().isEmpty();
  }

  /// As a query of an address: without what is empty, and without a question mark.
  String query() {
    return Stream.of(
            part("kind", kind),
            part("person", person),
            part("from", from),
            part("to", to),
            part("subject", subject))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&"));
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String known(@Nullable String word) {
    return Arrays.stream(Event.Kind.values())
        .map(Event.Kind::word)
        .filter(each -> each.equals(word))
        .findFirst()
        .orElse("");
  }

  private static String cut(@Nullable String text) {
    var kept = text == null ? "" : text.strip();
    return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
