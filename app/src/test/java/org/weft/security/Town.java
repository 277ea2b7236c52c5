package org.weft.security;

import static org.weft.account.db.Tables.ORGANISATIONS;
import static org.weft.city.db.Tables.CITIES;
import static org.weft.network.db.Tables.MEMBERSHIPS;
import static org.weft.network.db.Tables.NETWORKS;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.framework.FrameworkVersion;

/// A city in a network of its own, with a person of every role. Everything that it keeps to itself
/// carries its mark, a word that stands nowhere else.
public final class Town {
  final ApplicationContext context;
  public final DSLContext sql;
  final FrameworkVersion framework;
  final String mark;

  /// What public addresses are made of, which carry no mark.
  final String place;

  private final String name;
  public final UUID city;
  final UUID network;
  final Map<Who, Browser> browsers = new EnumMap<>(Who.class);
  public final Map<Who, PersonId> people = new EnumMap<>(Who.class);

  /// What stands for a variable of an address, by name.
  public final Map<String, String> values = new TreeMap<>();

  Town(ApplicationContext context, FrameworkVersion framework) {
    this(
        context,
        framework,
        "zq" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()),
        "");
  }

  /// A town with another mark, which also stands in the names that everybody sees.
  Town(ApplicationContext context, FrameworkVersion framework, String mark, String name) {
    this.context = context;
    this.framework = framework;
    this.sql = context.getBean(DSLContext.class);
    this.mark = mark;
    this.name = name;
    this.place = UUID.randomUUID().toString();
    this.city = city();
    this.network = network();
    join();
    browsers.put(Who.PUBLIC, context.getBean(Browser.class));
    person(Who.RESIDENT, new Grant(Role.RESIDENT, city));
    person(Who.PARTNER, new Grant(Role.PARTNER, organisation()));
    person(Who.OBSERVER, new Grant(Role.OBSERVER, city));
    person(Who.ASKED, new Grant(Role.CONTRIBUTOR, city));
    person(Who.NAMED, new Grant(Role.CONTRIBUTOR, city, Set.of("words")));
    person(Who.COORDINATOR, new Grant(Role.COORDINATOR, city));
    person(Who.REVIEWER, new Grant(Role.REVIEWER, network));
    person(Who.SECRETARIAT, new Grant(Role.SECRETARIAT, network));
    person(Who.ADMINISTRATOR, new Grant(Role.ADMINISTRATOR, null));
    person(Who.NOBODY, null);
    person(Who.DELEGATE, null);
    values.put("country", "gb");
    values.put("slug", "c-" + place);
    values.put("city", "c-" + place);
    values.put("network", "n-" + place);
    values.put("framework", framework.framework());
    values.put("version", framework.version());
    values.put("version-id", framework.id().value().toString());
    people.forEach((who, person) ->
        values.put(who.name().toLowerCase(Locale.ROOT), person.value().toString()));
  }

  public Browser browser(Who who) {
    return browsers.get(who);
  }

  /// The value of a word such as {done}, or the word itself.
  public String value(String word) {
    var text = word;
    for (var entry : values.entrySet()) {
      text = text.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return text;
  }

  private void person(Who who, Grant grant) {
    var register = context.getBean(People.class);
    var role = who.name().charAt(0) + who.name().substring(1).toLowerCase(Locale.ROOT);
    var person = register.add(role + " " + mark, "Post " + mark, true);
    if (grant != null) {
      register.grant(person, grant);
    }
    people.put(who, person);
    browsers.put(who, context.getBean(Browser.class).of(person));
  }

  private UUID city() {
    return sql.insertInto(CITIES)
        .set(CITIES.COUNTRY, "GB")
        .set(CITIES.SLUG, "c-" + place)
        .set(CITIES.NAME, "Town of the " + (sql.fetchCount(CITIES) + 1) + "th river" + name)
        .set(CITIES.POPULATION, 500_000L)
        .set(CITIES.SOURCE, "test")
        .returningResult(CITIES.ID)
        .fetchSingle()
        .value1();
  }

  private UUID network() {
    return sql.insertInto(NETWORKS)
        .set(NETWORKS.SLUG, "n-" + place)
        .set(NETWORKS.NAME, "Network " + UUID.randomUUID() + name)
        .returningResult(NETWORKS.ID)
        .fetchSingle()
        .value1();
  }

  private void join() {
    sql.insertInto(MEMBERSHIPS)
        .set(MEMBERSHIPS.NETWORK_ID, network)
        .set(MEMBERSHIPS.CITY_ID, city)
        .set(MEMBERSHIPS.STATUS, "member")
        .set(MEMBERSHIPS.STANDING, "member")
        .set(MEMBERSHIPS.SOURCE, "test")
        .execute();
  }

  private UUID organisation() {
    return sql.insertInto(ORGANISATIONS)
        .set(ORGANISATIONS.CITY_ID, city)
        .set(ORGANISATIONS.NAME, "Association " + mark)
        .returningResult(ORGANISATIONS.ID)
        .fetchSingle()
        .value1();
  }
}
