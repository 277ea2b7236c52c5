package org.weft.account.signin;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.LINKS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.site.Site;

/// Coming in as the first administrator and, in the demonstration, by choice.
@Service
public class SigningIn {
  private static final Duration LINK_LASTS = Duration.ofHours(24);

  private final DSLContext sql;
  private final People people;
  private final Clock clock;
  private final Site site;

  SigningIn(DSLContext sql, People people, Clock clock, Site site) {
    this.sql = sql;
    this.people = people;
    this.clock = clock;
    this.site = site;
  }

  /// The illustrative people one can be in the demonstration; nobody otherwise.
  public List<Person> listChoices() {
    return site.demo()
        ? sql.selectFrom(PEOPLE)
            .where(PEOPLE.ILLUSTRATIVE)
            .and(PEOPLE.ERASED_AT.isNull())
            .and(PEOPLE.ID.in(sql.select(GRANTS.PERSON_ID).from(GRANTS)))
            .orderBy(PEOPLE.CREATED_AT, PEOPLE.ID)
            .limit(20)
            .fetch(People::person)
        : List.of();
  }

  /// The illustrative person of this id, in the demonstration only.
  Optional<Person> choose(PersonId id) {
    return site.demo() ? people.find(id).filter(Person::illustrative) : Optional.empty();
  }

  /// Makes a link for the first administrator, which lasts a day and opens once.
  ///
  /// @return the secret part of the link; only its hash is kept
  @Transactional
  public String firstAdministratorLink() {
    sql.deleteFrom(LINKS).where(LINKS.PERSON_ID.isNull()).and(LINKS.USED_AT.isNull()).execute();
    var secret = Secret.make();
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.insertInto(LINKS)
        .set(LINKS.TOKEN_HASH, secret.hash())
        .set(LINKS.MADE_AT, now)
        .set(LINKS.EXPIRES_AT, now.plus(LINK_LASTS))
        .execute();
    return secret.text();
  }

  /// Whether this link of the first administrator can still be opened.
  boolean isOpen(String token) {
    return sql.fetchExists(
        LINKS,
        LINKS
            .TOKEN_HASH
            .eq(new Secret(token).hash())
            .and(LINKS.PERSON_ID.isNull())
            .and(LINKS.USED_AT.isNull())
            .and(LINKS.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC))));
  }

  /// Opens the first administrator's link: makes the person and uses the link up, in one step.
  ///
  /// Nobody else is there yet whose address it could be, so the address is taken as it is.
  ///
  /// @param mail the person's address, or empty
  /// @return empty when the link is unknown, used or too old
  @Transactional
  public Optional<PersonId> openFirst(String token, String name, String mail) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var used =
        sql.update(LINKS)
            .set(LINKS.USED_AT, now)
            .where(LINKS.TOKEN_HASH.eq(new Secret(token).hash()))
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
            .set(PEOPLE.EMAIL, mail.isBlank() ? null : mail.strip())
            .returningResult(PEOPLE.ID)
            .fetchSingle()
            .value1();
    sql.insertInto(GRANTS)
        .set(GRANTS.PERSON_ID, person)
        .set(GRANTS.ROLE, "administrator")
        .execute();
    return Optional.of(new PersonId(person));
  }
}
