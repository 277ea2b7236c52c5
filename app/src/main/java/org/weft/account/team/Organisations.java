package org.weft.account.team;

import static org.weft.account.db.Tables.ORGANISATIONS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.weft.account.Grant;
import org.weft.account.Role;
import org.weft.account.Scope;

/// The organisations that work with a city: universities, businesses, charities.
@Component
public class Organisations {
  private final DSLContext sql;

  Organisations(DSLContext sql) {
    this.sql = sql;
  }

  /// An organisation and its city.
  public record Organisation(UUID id, UUID city, String name) {}

  /// The names of a city's organisations; at most 200.
  public List<String> list(UUID city) {
    return sql.select(ORGANISATIONS.NAME)
        .from(ORGANISATIONS)
        .where(ORGANISATIONS.CITY_ID.eq(city))
        .orderBy(ORGANISATIONS.NAME)
        .limit(200)
        .fetch(r -> r.value1());
  }

  public Optional<Organisation> find(UUID id) {
    return sql.selectFrom(ORGANISATIONS)
        .where(ORGANISATIONS.ID.eq(id))
        .fetchOptional(r -> new Organisation(r.getId(), r.getCityId(), r.getName()));
  }

  /// The organisation of this name in a city; a new one is added.
  public UUID get(UUID city, String name) {
    var same =
        ORGANISATIONS
            .CITY_ID
            .eq(city)
            .and(DSL.lower(DSL.trim(ORGANISATIONS.NAME)).eq(name.strip().toLowerCase(Locale.ROOT)));
    sql.insertInto(ORGANISATIONS)
        .set(ORGANISATIONS.CITY_ID, city)
        .set(ORGANISATIONS.NAME, name.strip())
        .onConflictDoNothing()
        .execute();
    return sql.select(ORGANISATIONS.ID).from(ORGANISATIONS).where(same).fetchSingle().value1();
  }

  /// The grant that a wish amounts to in a team: its scope is always the team's own.
  public Grant grant(Team team, Wish wish) {
    var id = team.id();
    var scope =
        wish.role().scope() == Scope.Kind.ORGANISATION && id != null
            ? get(id, wish.organisation())
            : id;
    return new Grant(
        wish.role(), scope, wish.role() == Role.CONTRIBUTOR ? wish.sections() : Set.of());
  }
}
