package org.weft.account.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.Role;

/// What the role that the program works with can do to the trail: read it and add to it.
@WeftTest
class TrailRoleTest {
  @Autowired private DSLContext sql;
  @Autowired private Trail trail;
  @Autowired private TrailProtection protection;
  @Autowired private People people;
  @Autowired private Browser browser;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update account.trail set after = 'other'",
        "delete from account.trail",
        "truncate account.trail cascade",
        "alter table account.trail add column more text",
        "alter table account.trail disable trigger trail_only_grows",
        "create or replace function account.refuse_change_of_trail() returns trigger language plpgsql as 'begin return new; end'",
        "drop trigger trail_only_grows on account.trail",
        "drop table account.trail cascade",
        "set session_replication_role = replica",
        "update account.trail_chain set hash = hash",
        "delete from account.trail_chain",
        "truncate account.trail_chain",
        "alter table account.trail_chain disable trigger all",
        "create table account.made (id int)"
      })
  void theProgramsRoleCannot(String order) {
    trail.record(Actor.PUBLIC, new Event(Event.Kind.DECIDED, "test", UUID.randomUUID()));
    assertThatThrownBy(() -> sql.execute(order))
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner", "must have");
  }

  @Test
  void theProgramSaysThatTheRolesProtectTheTrailToAdministratorsAlone() {
    assertThat(protection.byRole()).isTrue();
    var administrator = people.add("Ada Trail", "", true);
    people.grant(administrator, new Grant(Role.ADMINISTRATOR, null));
    assertThat(browser.of(administrator).get("/health/details"))
        .hasStatusOk()
        .bodyText()
        .contains("roles of the database");
    assertThat(browser.get("/health/details")).hasStatus(404);
    assertThat(browser.of(people.add("Noel Trail", "", true)).get("/health/details"))
        .hasStatus(404);
  }
}
