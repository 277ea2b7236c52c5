package org.weft.account.team;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.ORGANISATIONS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.weft.account.Grant;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.Role;

/// Lists the grants that hold now or will begin, with the names of those who hold and gave them.
@Repository
public class HoldingRows {
  private static final org.weft.account.db.tables.People GIVERS = PEOPLE.as("givers");

  /// Those who lead first, in the order of [Role].
  private static final Field<Integer> RANK =
      DSL.field(
          "array_position({0}, {1})",
          Integer.class,
          DSL.array(List.of(Role.values()).stream().map(r -> DSL.inline(r.word())).toList()),
          GRANTS.ROLE);

  private final DSLContext sql;
  private final Clock clock;

  HoldingRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// One page of a team's grants of these roles, those who lead first.
  public List<Holding> list(Team team, Collection<Role> roles, int offset, int limit) {
    return select()
        .where(of(team))
        .and(among(roles))
        .and(standing())
        .orderBy(RANK, PEOPLE.NAME, GRANTS.ID)
        .offset(offset)
        .limit(limit)
        .fetch(HoldingRows::holding);
  }

  public int count(Team team, Collection<Role> roles) {
    return sql.fetchCount(
        sql.selectOne()
            .from(GRANTS)
            .leftJoin(ORGANISATIONS)
            .on(ORGANISATIONS.ID.eq(GRANTS.ORGANISATION_ID))
            .where(of(team))
            .and(among(roles))
            .and(standing()));
  }

  /// One page of everybody's grants, for those who run the platform.
  ///
  /// @param words part of a name or mail address; empty for all
  public List<Holding> listEverywhere(String words, int offset, int limit) {
    return select()
        .where(named(words))
        .and(standing())
        .orderBy(RANK, PEOPLE.NAME, GRANTS.ID)
        .offset(offset)
        .limit(limit)
        .fetch(HoldingRows::holding);
  }

  public int countEverywhere(String words) {
    return sql.fetchCount(
        sql.selectOne()
            .from(GRANTS)
            .join(PEOPLE)
            .on(PEOPLE.ID.eq(GRANTS.PERSON_ID))
            .where(named(words))
            .and(standing()));
  }

  /// A grant of the team.
  public Optional<Holding> find(Team team, GrantId id) {
    return select()
        .where(of(team))
        .and(GRANTS.ID.eq(id.value()))
        .and(standing())
        .fetchOptional(HoldingRows::holding);
  }

  /// What a person holds in the team.
  public List<Holding> listOf(Team team, PersonId person) {
    return select()
        .where(of(team))
        .and(GRANTS.PERSON_ID.eq(person.value()))
        .and(standing())
        .orderBy(RANK, GRANTS.ID)
        .limit(100)
        .fetch(HoldingRows::holding);
  }

  public static Condition of(Team team) {
    return switch (team.kind()) {
      case PLATFORM -> GRANTS.ROLE.eq(Role.ADMINISTRATOR.word());
      case NETWORK -> GRANTS.NETWORK_ID.eq(team.id());
      case CITY -> GRANTS.CITY_ID.eq(team.id()).or(ORGANISATIONS.CITY_ID.eq(team.id()));
      case ORGANISATION -> GRANTS.ORGANISATION_ID.eq(team.id());
    };
  }

  private SelectOnConditionStep<Record> select() {
    return sql.select(GRANTS.fields())
        .select(PEOPLE.NAME, PEOPLE.POST, PEOPLE.EMAIL, PEOPLE.ILLUSTRATIVE)
        .select(ORGANISATIONS.NAME, ORGANISATIONS.CITY_ID, GIVERS.NAME)
        .from(GRANTS)
        .join(PEOPLE)
        .on(PEOPLE.ID.eq(GRANTS.PERSON_ID))
        .leftJoin(ORGANISATIONS)
        .on(ORGANISATIONS.ID.eq(GRANTS.ORGANISATION_ID))
        .leftJoin(GIVERS)
        .on(GIVERS.ID.eq(GRANTS.GIVEN_BY));
  }

  private Condition standing() {
    return GRANTS
        .ENDED_AT
        .isNull()
        .and(GRANTS.UNTIL.isNull().or(GRANTS.UNTIL.gt(clock.instant().atOffset(ZoneOffset.UTC))));
  }

  private static Condition among(Collection<Role> roles) {
    return GRANTS.ROLE.in(roles.stream().map(Role::word).toList());
  }

  private static Condition named(String words) {
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? DSL.noCondition()
        : DSL.position(DSL.lower(PEOPLE.NAME), wanted)
            .gt(0)
            .or(DSL.position(DSL.lower(PEOPLE.EMAIL), wanted).gt(0));
  }

  private static Holding holding(Record row) {
    var role = Role.of(row.get(GRANTS.ROLE));
    var scope =
        switch (role.scope()) {
          case PLATFORM -> null;
          case NETWORK -> row.get(GRANTS.NETWORK_ID);
          case CITY -> row.get(GRANTS.CITY_ID);
          case ORGANISATION -> row.get(GRANTS.ORGANISATION_ID);
        };
    var until = row.get(GRANTS.UNTIL);
    var giver = row.get(GRANTS.GIVEN_BY);
    var city = row.get(GRANTS.CITY_ID);
    return new Holding(
        new GrantId(row.get(GRANTS.ID)),
        new Person(
            new PersonId(row.get(GRANTS.PERSON_ID)),
            row.get(PEOPLE.NAME),
            text(row.get(PEOPLE.POST)),
            row.get(PEOPLE.ILLUSTRATIVE)),
        text(row.get(PEOPLE.EMAIL)),
        new Grant(role, scope, Set.of(row.get(GRANTS.SECTIONS))),
        city == null ? row.get(ORGANISATIONS.CITY_ID) : city,
        text(row.get(ORGANISATIONS.NAME)),
        row.get(GRANTS.BEGINS_AT).toInstant(),
        until == null ? null : until.toInstant(),
        giver == null ? null : new PersonId(giver),
        text(row.get(GIVERS.NAME)));
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
