package org.weft.account.team;

import static org.weft.account.db.Tables.ORGANISATIONS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.Role;
import org.weft.account.Scope;

/// The organisations that work with a city: universities, businesses, charities.
@Component
public class Organisations {
  private final DSLContext sql;
  private final People people;

  Organisations(DSLContext sql, People people) {
    this.sql = sql;
    this.people = people;
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

  /// Those of these ids, in one statement.
  public Map<UUID, Organisation> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : sql
            .selectFrom(ORGANISATIONS)
            .where(ORGANISATIONS.ID.in(ids))
            .fetch(r -> new Organisation(r.getId(), r.getCityId(), r.getName()))
            .stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /// The grant that a wish amounts to in a team: its scope is always the team's own.
  public Grant grant(Team team, Wish wish) {
    var id = team.id();
    var scope =
        wish.role().scope() == Scope.Kind.ORGANISATION && id != null
            ? people.organisation(id, wish.organisation())
            : id;
    return new Grant(
        wish.role(), scope, wish.role() == Role.CONTRIBUTOR ? wish.sections() : Set.of());
  }
}
