package org.weft.account.team;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.ORGANISATIONS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.site.NotFoundException;

/// Reads and writes grants with their terms.
@Repository
public class GrantStore {
  private static final Set<Role> LEADING =
      Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.COORDINATOR);

  private final DSLContext sql;
  private final Clock clock;

  GrantStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Lets nobody else change the grants of this team until the transaction ends, so that two who
  /// lead it cannot leave at the same moment.
  public void lock(Team team) {
    lock(key(team.kind(), team.id()));
  }

  /// The same for every team in which the person leads, one after the other in an order that is the
  /// same for everybody.
  public void lockWhereLeading(PersonId person) {
    sql
        .selectDistinct(GRANTS.ROLE, DSL.coalesce(GRANTS.CITY_ID, GRANTS.NETWORK_ID))
        .from(GRANTS)
        .where(GRANTS.PERSON_ID.eq(person.value()))
        .and(standing())
        .fetch(row -> new Grant(Role.of(row.value1()), row.value2()))
        .stream()
        .filter(grant -> LEADING.contains(grant.role()))
        .map(grant -> key(grant.role().scope(), grant.scope()))
        .sorted()
        .forEach(this::lock);
  }

  private void lock(String key) {
    sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", key);
  }

  private static String key(Scope.Kind kind, @Nullable UUID id) {
    return "account.grants/" + kind + "/" + id;
  }

  /// What a person holds now.
  public List<Powers.Own> listOwn(PersonId person) {
    return sql.select(
            GRANTS.ROLE,
            DSL.coalesce(GRANTS.CITY_ID, GRANTS.NETWORK_ID, GRANTS.ORGANISATION_ID),
            GRANTS.UNTIL)
        .from(GRANTS)
        .where(GRANTS.PERSON_ID.eq(person.value()))
        .and(standing())
        .and(GRANTS.BEGINS_AT.le(now()))
        .fetch(r -> new Powers.Own(Role.of(r.value1()), r.value2(), instant(r.value3())));
  }

  /// Whether a person holds a role here or will, whatever else they hold.
  public boolean holds(PersonId person, Role role, @Nullable UUID scope) {
    return sql.fetchExists(
        GRANTS, is(role, scope).and(GRANTS.PERSON_ID.eq(person.value())).and(standing()));
  }

  /// Whether the person of this mail address holds the role or will.
  public boolean holds(String email, Grant grant) {
    return sql.fetchExists(
        sql.selectOne()
            .from(GRANTS)
            .join(PEOPLE)
            .on(PEOPLE.ID.eq(GRANTS.PERSON_ID))
            .where(is(grant.role(), grant.scope()))
            .and(DSL.lower(PEOPLE.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
            .and(standing()));
  }

  /// Whether a person holds any role in the team now.
  public boolean isOf(PersonId person, Team team) {
    return sql.fetchExists(
        sql.selectOne()
            .from(GRANTS)
            .leftJoin(ORGANISATIONS)
            .on(ORGANISATIONS.ID.eq(GRANTS.ORGANISATION_ID))
            .where(HoldingRows.of(team))
            .and(GRANTS.PERSON_ID.eq(person.value()))
            .and(standing()));
  }

  /// How many others hold this role here now; of administrators only those without end.
  public int countOthers(Role role, @Nullable UUID scope, PersonId person) {
    return sql.fetchCount(
        GRANTS,
        is(role, scope)
            .and(GRANTS.PERSON_ID.ne(person.value()))
            .and(standing())
            .and(GRANTS.BEGINS_AT.le(now()))
            .and(role == Role.ADMINISTRATOR ? GRANTS.UNTIL.isNull() : DSL.noCondition()));
  }

  /// Adds a grant. One that lapsed before is closed first, so that both stay in the record.
  ///
  /// @throws NotFoundException for somebody who was erased, also at this very moment
  public GrantId add(PersonId person, Grant grant, Term term, @Nullable PersonId giver) {
    var there =
        sql.selectOne()
            .from(PEOPLE)
            .where(PEOPLE.ID.eq(person.value()))
            .and(PEOPLE.ERASED_AT.isNull())
            .forShare()
            .fetchOptional();
    if (there.isEmpty()) {
      throw new NotFoundException();
    }
    var kind = grant.role().scope();
    var scope = grant.scope();
    sql.update(GRANTS)
        .set(GRANTS.ENDED_AT, GRANTS.UNTIL)
        .where(is(grant.role(), scope))
        .and(GRANTS.PERSON_ID.eq(person.value()))
        .and(GRANTS.ENDED_AT.isNull())
        .and(GRANTS.UNTIL.le(now()))
        .execute();
    var from = term.from();
    return new GrantId(
        sql.insertInto(GRANTS)
            .set(GRANTS.PERSON_ID, person.value())
            .set(GRANTS.ROLE, grant.role().word())
            .set(GRANTS.CITY_ID, kind == Scope.Kind.CITY ? scope : null)
            .set(GRANTS.NETWORK_ID, kind == Scope.Kind.NETWORK ? scope : null)
            .set(GRANTS.ORGANISATION_ID, kind == Scope.Kind.ORGANISATION ? scope : null)
            .set(GRANTS.SECTIONS, sections(grant.sections()))
            .set(GRANTS.GIVEN_BY, giver == null ? null : giver.value())
            .set(GRANTS.GIVEN_AT, now())
            .set(GRANTS.BEGINS_AT, from == null ? now() : offset(from))
            .set(GRANTS.UNTIL, offset(term.until()))
            .returningResult(GRANTS.ID)
            .fetchSingle()
            .value1());
  }

  public void change(GrantId id, @Nullable Instant until, Collection<String> sections) {
    sql.update(GRANTS)
        .set(GRANTS.UNTIL, offset(until))
        .set(GRANTS.SECTIONS, sections(sections))
        .where(GRANTS.ID.eq(id.value()))
        .execute();
  }

  public void end(GrantId id, PersonId by) {
    sql.update(GRANTS)
        .set(GRANTS.ENDED_AT, now())
        .set(GRANTS.ENDED_BY, by.value())
        .where(GRANTS.ID.eq(id.value()))
        .and(GRANTS.ENDED_AT.isNull())
        .execute();
  }

  /// The mail address of a person, if there is one.
  public Optional<String> email(PersonId person) {
    return sql.select(PEOPLE.EMAIL)
        .from(PEOPLE)
        .where(PEOPLE.ID.eq(person.value()))
        .and(PEOPLE.EMAIL.isNotNull())
        .fetchOptional(r -> r.value1());
  }

  /// Not ended by anybody and not past its term; it may begin later.
  private Condition standing() {
    return GRANTS.ENDED_AT.isNull().and(GRANTS.UNTIL.isNull().or(GRANTS.UNTIL.gt(now())));
  }

  private static Condition is(Role role, @Nullable UUID scope) {
    var same = GRANTS.ROLE.eq(role.word());
    return switch (role.scope()) {
      case PLATFORM -> same;
      case CITY -> same.and(GRANTS.CITY_ID.eq(scope));
      case NETWORK -> same.and(GRANTS.NETWORK_ID.eq(scope));
      case ORGANISATION -> same.and(GRANTS.ORGANISATION_ID.eq(scope));
    };
  }

  private static String[] sections(Collection<String> sections) {
    return Set.copyOf(sections).stream().sorted().toArray(String[]::new);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
