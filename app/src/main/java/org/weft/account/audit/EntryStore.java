package org.weft.account.audit;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Rows of the trail, and nothing but new ones.
///
/// An entry is added with every answer that is saved: the text of its statement is at hand, and the
/// database has planned it before.
@Component
class EntryStore {
  private static final String ADD =
      """
      with given as (
        select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[],
            ?::text[], ?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[])
          as g (id, at, kind, person_id, subject_kind, subject_id, city_id, network_id, before, after, details_digest,
            address, address_salt, address_digest, personal, personal_salt, personal_digest)),
      entry as (
        insert into account.trail
          (id, at, kind, person_id, subject_kind, subject_id, city_id, network_id, before, after, details_digest)
        select id, at, kind, person_id, subject_kind, subject_id, city_id, network_id, before, after, details_digest from given),
      waiting as (
        insert into account.trail_waiting (entry_id) select id from given)
      insert into account.trail_details
        (entry_id, address, address_salt, address_digest, personal, personal_salt, personal_digest)
      select id, address, address_salt, address_digest, personal, personal_salt, personal_digest from given
      """;

  private static final String ADD_SUBJECTS =
      """
      insert into account.trail_subjects (entry_id, city_id, network_id)
      select * from unnest(?::uuid[], ?::uuid[], ?::uuid[])
      """;

  private static final String ADD_UNLESS_KNOWN =
      """
      with given (id, at, kind, person_id, subject_kind, subject_id, city_id, network_id, before, after, details_digest) as (
        select ?::uuid, ?::timestamptz, ?::text, ?::uuid, ?::text, ?::text, ?::uuid, ?::uuid, ?::text, ?::text, ?::bytea),
      entry as (
        insert into account.trail
          (id, at, kind, person_id, subject_kind, subject_id, city_id, network_id, before, after, details_digest)
        select * from given
        where not exists (
          select from account.trail t
          where t.subject_id = given.subject_id and t.subject_kind = given.subject_kind and t.kind = given.kind
            and t.after is not distinct from given.after and t.person_id is not distinct from given.person_id
            and t.id >= ?)
        returning id),
      waiting as (
        insert into account.trail_waiting (entry_id) select id from entry),
      subjects as (
        insert into account.trail_subjects (entry_id, city_id, network_id)
        select id, city, network from entry, unnest(?::uuid[], ?::uuid[]) as concerned (city, network))
      insert into account.trail_details
        (address, address_salt, address_digest, personal, personal_salt, personal_digest, entry_id)
      select ?, ?, ?, ?, ?, ?, id from entry
      """;

  private final JdbcTemplate jdbc;

  EntryStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds entries in one statement, and in a second one the cities and networks of those that are
  /// about several.
  void add(List<Entry> entries) {
    jdbc.update(
        ADD,
        texts(entries, Entry::id),
        texts(entries, Entry::at),
        texts(entries, e -> e.event().kind().word()),
        texts(entries, Entry::person),
        texts(entries, e -> e.event().subject()),
        texts(entries, e -> e.event().id()),
        texts(entries, e -> e.event().city()),
        texts(entries, e -> e.event().network()),
        texts(entries, e -> e.event().before()),
        texts(entries, e -> e.event().after()),
        bytes(entries, e -> e.details().digest()),
        texts(entries, e -> e.details().address().text()),
        bytes(entries, e -> e.details().address().salt()),
        bytes(entries, e -> e.details().address().digest()),
        texts(entries, e -> e.details().personal().text()),
        bytes(entries, e -> e.details().personal().salt()),
        bytes(entries, e -> e.details().personal().digest()));
    var subjects = entries.stream().flatMap(EntryStore::subjects).toList();
    if (!subjects.isEmpty()) {
      jdbc.update(
          ADD_SUBJECTS,
          texts(subjects, Subject::entry),
          texts(subjects, s -> s.concern().city()),
          texts(subjects, s -> s.concern().network()));
    }
  }

  /// A column of several rows, as the driver sends arrays of any type.
  private static <T> @Nullable String[] texts(
      List<T> rows, Function<T, ? extends @Nullable Object> column) {
    return rows.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  private static byte[][] bytes(List<Entry> rows, Function<Entry, byte[]> column) {
    return rows.stream().map(column).toArray(byte[][]::new);
  }

  private record Subject(UUID entry, Event.Concern concern) {}

  /// The cities and networks of an entry that is about several.
  private static Stream<Subject> subjects(Entry entry) {
    return entry.event().concerns().stream().map(concern -> new Subject(entry.id(), concern));
  }

  /// Adds an entry unless the same person did the same to the same thing.
  ///
  /// @param since looks only at entries from this id on
  /// @return whether it was added
  boolean addUnlessKnown(Entry entry, UUID since) {
    var concerns = entry.event().concerns();
    var cities = concerns.stream().map(Event.Concern::city).map(UUID::toString);
    var networks = concerns.stream().map(c -> c.network() == null ? null : c.network().toString());
    var values =
        Stream.of(
            row(entry),
            Stream.<Object>of(
                since, cities.toArray(String[]::new), networks.toArray(String[]::new)),
            details(entry));
    return jdbc.update(ADD_UNLESS_KNOWN, values.flatMap(part -> part).toArray()) > 0;
  }

  private static Stream<Object> row(Entry entry) {
    var event = entry.event();
    return Stream.of(
        entry.id(),
        entry.at().atOffset(ZoneOffset.UTC),
        event.kind().word(),
        entry.person(),
        event.subject(),
        event.id(),
        event.city(),
        event.network(),
        event.before(),
        event.after(),
        entry.details().digest());
  }

  private static Stream<Object> details(Entry entry) {
    var address = entry.details().address();
    var personal = entry.details().personal();
    return Stream.of(
        address.text(),
        address.salt(),
        address.digest(),
        personal.text(),
        personal.salt(),
        personal.digest());
  }
}
