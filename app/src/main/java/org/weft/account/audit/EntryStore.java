package org.weft.account.audit;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
      with entry as (
        insert into account.trail
          (id, at, kind, person_id, subject_kind, subject_id, city_id, network_id, before, after, details_digest)
        values %s),
      waiting as (
        insert into account.trail_waiting (entry_id) values %s)%s
      insert into account.trail_details
        (address, address_salt, address_digest, personal, personal_salt, personal_digest, entry_id)
      values %s
      """;

  private static final String ADD_SUBJECTS =
      """
      ,
      subjects as (
        insert into account.trail_subjects (entry_id, city_id, network_id) values %s)\
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

  /// Adds entries in one statement.
  void add(List<Entry> entries) {
    var subjects = entries.stream().flatMap(EntryStore::subjects).toList();
    jdbc.update(
        ADD.formatted(
            rows(11, entries.size()),
            rows(1, entries.size()),
            subjects.isEmpty() ? "" : ADD_SUBJECTS.formatted(rows(3, subjects.size())),
            rows(7, entries.size())),
        Stream.of(
                entries.stream().flatMap(EntryStore::row),
                entries.stream().map(Entry::id),
                subjects.stream().flatMap(Arrays::stream),
                entries.stream().flatMap(e -> Stream.concat(details(e), Stream.of(e.id()))))
            .flatMap(part -> part)
            .toArray());
  }

  private static String rows(int columns, int count) {
    var row = "(?" + ", ?".repeat(columns - 1) + ")";
    return row + (", " + row).repeat(count - 1);
  }

  /// The cities and networks of an entry that is about several.
  private static Stream<Object[]> subjects(Entry entry) {
    return entry.event().concerns().stream()
        .map(concern -> new Object[] {entry.id(), concern.city(), concern.network()});
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
