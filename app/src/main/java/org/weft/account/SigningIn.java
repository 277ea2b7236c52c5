package org.weft.account;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.LINKS;
import static org.weft.account.db.Tables.PEOPLE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.site.Site;

/// Ways to prove who one is: by a link that opens once and, in the demonstration, by choice.
@Service
public class SigningIn {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LINK_LASTS = Duration.ofHours(24);

  private final DSLContext sql;
  private final Clock clock;
  private final Site site;

  SigningIn(DSLContext sql, Clock clock, Site site) {
    this.sql = sql;
    this.clock = clock;
    this.site = site;
  }

  /// The illustrative people one can be in the demonstration; nobody otherwise.
  public List<Person> listChoices() {
    return site.demo()
        ? sql.selectFrom(PEOPLE)
            .where(PEOPLE.ILLUSTRATIVE)
            .and(PEOPLE.ID.in(sql.select(GRANTS.PERSON_ID).from(GRANTS)))
            .orderBy(PEOPLE.CREATED_AT, PEOPLE.ID)
            .limit(12)
            .fetch(People::person)
        : List.of();
  }

  /// The illustrative person of this id, in the demonstration only.
  public Optional<Person> choose(PersonId id) {
    return site.demo()
        ? sql.selectFrom(PEOPLE)
            .where(PEOPLE.ID.eq(id.value()))
            .and(PEOPLE.ILLUSTRATIVE)
            .fetchOptional(People::person)
        : Optional.empty();
  }

  /// Whether anybody administers this installation.
  boolean hasAdministrator() {
    return sql.fetchExists(GRANTS, GRANTS.ROLE.eq("administrator"));
  }

  /// Makes a link for the first administrator, which lasts a day and opens once.
  ///
  /// @return the secret part of the link; only its hash is kept
  @Transactional
  public String firstAdministratorLink() {
    sql.deleteFrom(LINKS).where(LINKS.PERSON_ID.isNull()).and(LINKS.USED_AT.isNull()).execute();
    return link(null);
  }

  /// Makes a link by which one person signs in, which lasts a day and opens once.
  String link(@Nullable PersonId person) {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.insertInto(LINKS)
        .set(LINKS.TOKEN_HASH, hash(token))
        .set(LINKS.PERSON_ID, person == null ? null : person.value())
        .set(LINKS.MADE_AT, now)
        .set(LINKS.EXPIRES_AT, now.plus(LINK_LASTS))
        .execute();
    return token;
  }

  /// Whether this link of the first administrator can still be opened.
  public boolean isOpen(String token) {
    return sql.fetchExists(
        LINKS,
        LINKS
            .TOKEN_HASH
            .eq(hash(token))
            .and(LINKS.PERSON_ID.isNull())
            .and(LINKS.USED_AT.isNull())
            .and(LINKS.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC))));
  }

  /// Opens the first administrator's link: makes the person and uses the link up, in one step.
  ///
  /// @return empty when the link is unknown, used or too old
  @Transactional
  public Optional<PersonId> openFirst(String token, String name) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var used =
        sql.update(LINKS)
            .set(LINKS.USED_AT, now)
            .where(LINKS.TOKEN_HASH.eq(hash(token)))
            .and(LINKS.PERSON_ID.isNull())
            .and(LINKS.USED_AT.isNull())
            .and(LINKS.EXPIRES_AT.gt(now))
            .execute();
    if (used == 0) {
      return Optional.empty();
    }
    var person =
        sql.insertInto(PEOPLE)
            .set(PEOPLE.NAME, name.strip())
            .returningResult(PEOPLE.ID)
            .fetchSingle()
            .value1();
    sql.insertInto(GRANTS)
        .set(GRANTS.PERSON_ID, person)
        .set(GRANTS.ROLE, "administrator")
        .execute();
    return Optional.of(new PersonId(person));
  }

  /// Opens a person's own link and uses it up.
  ///
  /// @return empty when the link is unknown, used or too old
  @Transactional
  public Optional<PersonId> open(String token) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return sql.update(LINKS)
        .set(LINKS.USED_AT, now)
        .where(LINKS.TOKEN_HASH.eq(hash(token)))
        .and(LINKS.PERSON_ID.isNotNull())
        .and(LINKS.USED_AT.isNull())
        .and(LINKS.EXPIRES_AT.gt(now))
        .returningResult(LINKS.PERSON_ID)
        .fetchOptional(r -> new PersonId(r.value1()));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
