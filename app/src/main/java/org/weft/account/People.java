package org.weft.account;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.ORGANISATIONS;
import static org.weft.account.db.Tables.PEOPLE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.site.Texts;

/// The people of the installation and the grants they hold.
@Service
public class People {
  private final DSLContext sql;
  private final Texts texts;
  private final ActorStore actors;

  People(DSLContext sql, Texts texts, ActorStore actors) {
    this.sql = sql;
    this.texts = texts;
    this.actors = actors;
  }

  /// The actor a person is, with the grants in force; the public if the person is gone.
  public Actor actor(PersonId id) {
    return actors.actor(id);
  }

  /// The same of several people at once, in their order.
  public List<Actor> actors(List<PersonId> ids) {
    return ids.isEmpty() ? List.of() : actors.actors(ids);
  }

  public Optional<Person> find(PersonId id) {
    return sql.selectFrom(PEOPLE).where(PEOPLE.ID.eq(id.value())).fetchOptional(this::named);
  }

  /// The invented person of this name.
  public Optional<PersonId> findIllustrative(String name) {
    return sql.select(PEOPLE.ID)
        .from(PEOPLE)
        .where(PEOPLE.ILLUSTRATIVE)
        .and(PEOPLE.NAME.eq(name))
        .orderBy(PEOPLE.ID)
        .limit(1)
        .fetchOptional(r -> new PersonId(r.value1()));
  }

  /// The people of these ids in one statement, for pages that show many names.
  public Map<PersonId, Person> find(Collection<PersonId> ids) {
    return sql
        .selectFrom(PEOPLE)
        .where(PEOPLE.ID.in(ids.stream().map(PersonId::value).toList()))
        .fetch(this::named)
        .stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /// Everybody who works for a city or looks on, by name; at most 200. Residents do neither.
  public List<Person> listOfCity(UUID city) {
    return list(city, List.of(Role.COORDINATOR, Role.CONTRIBUTOR, Role.OBSERVER));
  }

  /// Everybody who may answer for a city, by name; at most 200.
  public List<Person> listAnswering(UUID city) {
    return list(city, List.of(Role.COORDINATOR, Role.CONTRIBUTOR));
  }

  private List<Person> list(UUID city, List<Role> roles) {
    return sql.selectDistinct(PEOPLE.fields())
        .from(PEOPLE)
        .join(GRANTS)
        .on(GRANTS.PERSON_ID.eq(PEOPLE.ID))
        .where(GRANTS.CITY_ID.eq(city))
        .and(GRANTS.ROLE.in(roles.stream().map(Role::word).toList()))
        .and(inForce())
        .orderBy(PEOPLE.NAME)
        .limit(200)
        .fetch(People::person);
  }

  /// Adds a person.
  @Transactional
  public PersonId add(String name, String post, boolean illustrative) {
    return new PersonId(
        sql.insertInto(PEOPLE)
            .set(PEOPLE.NAME, name)
            .set(PEOPLE.POST, post.isBlank() ? null : post)
            .set(PEOPLE.ILLUSTRATIVE, illustrative)
            .returningResult(PEOPLE.ID)
            .fetchSingle()
            .value1());
  }

  /// Adds a person with a mail address. Where somebody else has this address already it stays with
  /// them, so that adding people tells nothing of those there are.
  @Transactional
  public PersonId add(String name, String post, String email, boolean illustrative) {
    var person = add(name, post, illustrative);
    var taken = PEOPLE.as("taken");
    sql.update(PEOPLE)
        .set(PEOPLE.EMAIL, email)
        .where(PEOPLE.ID.eq(person.value()))
        .andNotExists(
            DSL.selectOne().from(taken).where(DSL.lower(taken.EMAIL).eq(DSL.lower(DSL.val(email)))))
        .execute();
    return person;
  }

  /// The person's mail address; empty if there is none.
  public Optional<String> findEmail(PersonId id) {
    return sql.select(PEOPLE.EMAIL)
        .from(PEOPLE)
        .where(PEOPLE.ID.eq(id.value()))
        .and(PEOPLE.EMAIL.isNotNull())
        .fetchOptional(PEOPLE.EMAIL);
  }

  /// The person of this mail address who works for a city.
  public Optional<PersonId> findOfCity(UUID city, String email) {
    return sql.selectDistinct(PEOPLE.ID)
        .from(PEOPLE)
        .join(GRANTS)
        .on(GRANTS.PERSON_ID.eq(PEOPLE.ID))
        .where(DSL.lower(PEOPLE.EMAIL).eq(DSL.lower(DSL.val(email))))
        .and(GRANTS.CITY_ID.eq(city))
        .and(inForce())
        .limit(1)
        .fetchOptional(r -> new PersonId(r.value1()));
  }

  /// Gives a role in a scope; giving it again changes nothing.
  @Transactional
  public void grant(PersonId person, Grant grant) {
    sql.update(GRANTS)
        .set(GRANTS.ENDED_AT, GRANTS.UNTIL)
        .where(GRANTS.PERSON_ID.eq(person.value()))
        .and(GRANTS.ROLE.eq(grant.role().word()))
        .and(GRANTS.ENDED_AT.isNull())
        .and(GRANTS.UNTIL.le(DSL.currentOffsetDateTime()))
        .execute();
    sql.insertInto(GRANTS)
        .set(GRANTS.PERSON_ID, person.value())
        .set(GRANTS.ROLE, grant.role().word())
        .set(GRANTS.CITY_ID, scope(grant, Scope.Kind.CITY))
        .set(GRANTS.NETWORK_ID, scope(grant, Scope.Kind.NETWORK))
        .set(GRANTS.ORGANISATION_ID, scope(grant, Scope.Kind.ORGANISATION))
        .set(GRANTS.SECTIONS, grant.sections().toArray(String[]::new))
        .onConflictDoNothing()
        .execute();
  }

  /// The organisation of this name in a city, such as a university; a new one is added.
  @Transactional
  public UUID organisation(UUID city, String name) {
    sql.insertInto(ORGANISATIONS)
        .set(ORGANISATIONS.CITY_ID, city)
        .set(ORGANISATIONS.NAME, name.strip())
        .onConflictDoNothing()
        .execute();
    return sql.select(ORGANISATIONS.ID)
        .from(ORGANISATIONS)
        .where(ORGANISATIONS.CITY_ID.eq(city))
        .and(DSL.lower(DSL.trim(ORGANISATIONS.NAME)).eq(name.strip().toLowerCase(Locale.ROOT)))
        .fetchSingle()
        .value1();
  }

  /// Whether anybody runs this installation yet.
  public boolean hasAdministrator() {
    return sql.fetchExists(GRANTS, GRANTS.ROLE.eq("administrator").and(inForce()));
  }

  /// The grants that hold now: begun, not ended by anybody, not past their term.
  static Condition inForce() {
    return GRANTS
        .ENDED_AT
        .isNull()
        .and(GRANTS.BEGINS_AT.le(DSL.currentOffsetDateTime()))
        .and(GRANTS.UNTIL.isNull().or(GRANTS.UNTIL.gt(DSL.currentOffsetDateTime())));
  }

  private static @Nullable UUID scope(Grant grant, Scope.Kind kind) {
    return grant.role().scope() == kind ? grant.scope() : null;
  }

  /// As pages name the person: somebody who was erased in the reader’s language.
  private Person named(Record row) {
    var person = person(row);
    return row.get(PEOPLE.ERASED_AT) == null
        ? person
        : new Person(
            person.id(),
            texts.say(LocaleContextHolder.getLocale(), "account.former"),
            "",
            person.illustrative());
  }

  /// A row of people.
  public static Person person(Record row) {
    var post = row.get(PEOPLE.POST);
    return new Person(
        new PersonId(row.get(PEOPLE.ID)),
        row.get(PEOPLE.NAME),
        post == null ? "" : post,
        row.get(PEOPLE.ILLUSTRATIVE));
  }
}
