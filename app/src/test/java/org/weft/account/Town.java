package org.weft.account;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.city.db.Tables.CITIES;
import static org.weft.network.db.Tables.MEMBERSHIPS;
import static org.weft.network.db.Tables.NETWORKS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;

/// A city and a network of its own for each test: Anna coordinates the city, Joseph answers, Claire
/// runs the network that the city is a member of, Noor the platform.
public final class Town {
  public final ApplicationContext context;
  public final DSLContext sql;
  public final UUID city;
  public final String office;
  public final String team;
  public final UUID network;
  public final String secretariat;
  public final PersonId anna;
  public final PersonId joseph;
  public final PersonId claire;
  public final PersonId noor;

  public Town(ApplicationContext context) {
    this.context = context;
    this.sql = context.getBean(DSLContext.class);
    var slug = "t-" + UUID.randomUUID();
    this.city =
        sql.insertInto(CITIES)
            .set(CITIES.COUNTRY, "GB")
            .set(CITIES.SLUG, slug)
            .set(CITIES.NAME, "Leeds")
            .set(CITIES.SOURCE, "test")
            .returningResult(CITIES.ID)
            .fetchSingle()
            .value1();
    this.office = "/office/gb/" + slug;
    this.team = office + "/team";
    this.network =
        sql.insertInto(NETWORKS)
            .set(NETWORKS.SLUG, slug)
            .set(NETWORKS.NAME, slug)
            .returningResult(NETWORKS.ID)
            .fetchSingle()
            .value1();
    this.secretariat = "/secretariat/" + slug;
    join("member");
    this.anna = person("Anna Whitfield", new Grant(Role.COORDINATOR, city));
    this.joseph = person("Joseph Adeyemi", new Grant(Role.CONTRIBUTOR, city));
    this.claire = person("Claire Morel", new Grant(Role.SECRETARIAT, network));
    this.noor = person("Noor Haddad", new Grant(Role.ADMINISTRATOR, null));
  }

  public void join(String standing) {
    sql.insertInto(MEMBERSHIPS)
        .set(MEMBERSHIPS.NETWORK_ID, network)
        .set(MEMBERSHIPS.CITY_ID, city)
        .set(MEMBERSHIPS.STATUS, standing)
        .set(MEMBERSHIPS.STANDING, standing)
        .set(MEMBERSHIPS.SOURCE, "test")
        .execute();
  }

  public void leaveTheNetwork() {
    sql.deleteFrom(MEMBERSHIPS).where(MEMBERSHIPS.CITY_ID.eq(city)).execute();
  }

  public PersonId person(String name, @Nullable Grant grant) {
    var people = context.getBean(People.class);
    var person = people.add(name, "Department of " + name.split(" ")[0], false);
    sql.update(PEOPLE)
        .set(
            PEOPLE.EMAIL,
            name.split(" ")[0].toLowerCase() + "-" + UUID.randomUUID() + "@example.org")
        .where(PEOPLE.ID.eq(person.value()))
        .execute();
    if (grant != null) {
      people.grant(person, grant);
    }
    return person;
  }

  public String email(PersonId person) {
    return sql.fetchValue(PEOPLE.EMAIL, PEOPLE.ID.eq(person.value()));
  }

  /// Lets what a person holds end at a moment.
  public void until(PersonId person, Instant until) {
    sql.update(GRANTS)
        .set(GRANTS.UNTIL, until.atOffset(ZoneOffset.UTC))
        .where(GRANTS.PERSON_ID.eq(person.value()))
        .execute();
  }

  /// The id of the grant that a person holds.
  public String grant(PersonId person) {
    return sql.select(GRANTS.ID)
        .from(GRANTS)
        .where(GRANTS.PERSON_ID.eq(person.value()))
        .and(GRANTS.ENDED_AT.isNull())
        .orderBy(GRANTS.ID)
        .limit(1)
        .fetchSingle()
        .value1()
        .toString();
  }

  public Actor actor(PersonId person) {
    return context.getBean(People.class).actor(person);
  }

  public Browser browser(PersonId person) {
    return context.getBean(Browser.class).of(person);
  }

  /// Sends the form with which somebody gives a role.
  ///
  /// @param more the last day of it, or the organisation and its name
  public static MvcTestResult give(
      Browser browser, String team, PersonId person, String role, String... more) {
    var until = more.length == 1 ? more[0] : "";
    var organisation = more.length == 2 ? more[1] : "";
    return browser.post(
        team + "/new",
        "who",
        person.value().toString(),
        "role",
        role,
        "until",
        until,
        "organisation",
        organisation);
  }
}
