package org.weft.account.joining;

import static org.weft.account.db.Tables.JOININGS;
import static org.weft.account.db.Tables.NEWCOMERS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.weft.account.PersonId;
import org.weft.account.invitation.Secret;

/// Reads and writes requests to join.
@Repository
class JoiningStore {
  private final DSLContext sql;

  JoiningStore(DSLContext sql) {
    this.sql = sql;
  }

  UUID add(PersonId person, UUID city, Newcomer asked, Instant now) {
    return sql.insertInto(JOININGS)
        .set(JOININGS.PERSON_ID, person.value())
        .set(JOININGS.CITY_ID, city)
        .set(JOININGS.WISH, asked.wish().word())
        .set(JOININGS.SENTENCE, asked.sentence())
        .set(JOININGS.LANGUAGE, asked.language().getLanguage())
        .set(JOININGS.ASKED_AT, now.atOffset(ZoneOffset.UTC))
        .returningResult(JOININGS.ID)
        .fetchSingle()
        .value1();
  }

  /// Those of a city that wait, the oldest first; at most 100.
  List<Joining> list(UUID city) {
    return select()
        .where(JOININGS.CITY_ID.eq(city))
        .and(JOININGS.DECIDED_AT.isNull())
        .orderBy(JOININGS.ASKED_AT, JOININGS.ID)
        .limit(100)
        .fetch(JoiningStore::joining);
  }

  /// One that waits, held until the transaction ends.
  Optional<Joining> hold(UUID city, UUID id) {
    return select()
        .where(JOININGS.CITY_ID.eq(city))
        .and(JOININGS.ID.eq(id))
        .and(JOININGS.DECIDED_AT.isNull())
        .forUpdate()
        .of(JOININGS)
        .fetchOptional(JoiningStore::joining);
  }

  boolean waits(PersonId person, UUID city) {
    return sql.fetchExists(JOININGS, of(person, city).and(JOININGS.DECIDED_AT.isNull()));
  }

  /// Whether the person was refused by the city since a moment.
  boolean wasRefused(PersonId person, UUID city, Instant since) {
    return sql.fetchExists(
        JOININGS,
        of(person, city)
            .and(JOININGS.OUTCOME.eq("refused"))
            .and(JOININGS.DECIDED_AT.gt(since.atOffset(ZoneOffset.UTC))));
  }

  /// How often a person has asked any city since a moment.
  int countOf(PersonId person, Instant since) {
    return sql.fetchCount(
        JOININGS,
        JOININGS
            .PERSON_ID
            .eq(person.value())
            .and(JOININGS.ASKED_AT.gt(since.atOffset(ZoneOffset.UTC))));
  }

  /// How often a city was asked since a moment.
  int countOfCity(UUID city, Instant since) {
    return sql.fetchCount(
        JOININGS,
        JOININGS.CITY_ID.eq(city).and(JOININGS.ASKED_AT.gt(since.atOffset(ZoneOffset.UTC))));
  }

  void decide(UUID id, PersonId by, String outcome, @Nullable String reason, Instant now) {
    sql.update(JOININGS)
        .set(JOININGS.DECIDED_AT, now.atOffset(ZoneOffset.UTC))
        .set(JOININGS.DECIDED_BY, by.value())
        .set(JOININGS.OUTCOME, outcome)
        .set(JOININGS.REASON, reason)
        .where(JOININGS.ID.eq(id))
        .execute();
  }

  /// Removes newcomers whose link nobody opened in time.
  void forgetLapsed(Instant now) {
    sql.deleteFrom(NEWCOMERS)
        .where(NEWCOMERS.EXPIRES_AT.lt(now.atOffset(ZoneOffset.UTC)))
        .execute();
  }

  /// Keeps a newcomer until the letter's link is opened.
  void keep(UUID city, Newcomer newcomer, Secret secret, Instant now, Instant expires) {
    sql.insertInto(NEWCOMERS)
        .set(NEWCOMERS.TOKEN_HASH, secret.hash())
        .set(NEWCOMERS.CITY_ID, city)
        .set(NEWCOMERS.WISH, newcomer.wish().word())
        .set(NEWCOMERS.NAME, newcomer.name())
        .set(NEWCOMERS.EMAIL, newcomer.email())
        .set(NEWCOMERS.SENTENCE, newcomer.sentence())
        .set(NEWCOMERS.LANGUAGE, newcomer.language().getLanguage())
        .set(NEWCOMERS.EXPIRES_AT, expires.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /// A newcomer and the city they ask.
  record Kept(UUID city, Newcomer newcomer) {}

  Optional<Kept> find(Secret secret, Instant now) {
    return sql.selectFrom(NEWCOMERS).where(open(secret, now)).fetchOptional(JoiningStore::kept);
  }

  /// Uses the link up.
  Optional<Kept> take(Secret secret, Instant now) {
    return sql.deleteFrom(NEWCOMERS)
        .where(open(secret, now))
        .returning()
        .fetchOptional(JoiningStore::kept);
  }

  private static Condition open(Secret secret, Instant now) {
    return NEWCOMERS
        .TOKEN_HASH
        .eq(secret.hash())
        .and(NEWCOMERS.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)));
  }

  private static Condition of(PersonId person, UUID city) {
    return JOININGS.PERSON_ID.eq(person.value()).and(JOININGS.CITY_ID.eq(city));
  }

  private SelectOnConditionStep<Record> select() {
    return sql.select(JOININGS.fields())
        .select(PEOPLE.NAME, PEOPLE.EMAIL)
        .from(JOININGS)
        .join(PEOPLE)
        .on(PEOPLE.ID.eq(JOININGS.PERSON_ID));
  }

  private static Kept kept(Record row) {
    return new Kept(
        row.get(NEWCOMERS.CITY_ID),
        new Newcomer(
            row.get(NEWCOMERS.NAME),
            row.get(NEWCOMERS.EMAIL),
            Joining.Wish.of(row.get(NEWCOMERS.WISH)),
            row.get(NEWCOMERS.SENTENCE),
            Locale.of(row.get(NEWCOMERS.LANGUAGE))));
  }

  private static Joining joining(Record row) {
    var email = row.get(PEOPLE.EMAIL);
    return new Joining(
        row.get(JOININGS.ID),
        row.get(JOININGS.CITY_ID),
        new PersonId(row.get(JOININGS.PERSON_ID)),
        row.get(PEOPLE.NAME),
        email == null ? "" : email,
        Joining.Wish.of(row.get(JOININGS.WISH)),
        row.get(JOININGS.SENTENCE),
        Locale.of(row.get(JOININGS.LANGUAGE)),
        row.get(JOININGS.ASKED_AT).toInstant());
  }
}
