package org.weft.assessment;

import static org.weft.city.db.Tables.CITIES;
import static org.weft.network.db.Tables.MEMBERSHIPS;
import static org.weft.network.db.Tables.NETWORKS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Assigning;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.cycle.Starting;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.framework.Loading;
import org.weft.network.NetworkId;

/// A city of its own for each test: Anna coordinates, Joseph and Dina answer, Claire works for the
/// network, Tariq coordinates another city.
public final class Team {
  static final LocalDate DUE = LocalDate.of(2099, 12, 4);

  public final ApplicationContext context;
  public final DSLContext sql;
  public final FrameworkVersion framework;
  public final CityId city;
  public final CityId elsewhere;
  public final NetworkId network;
  public final PersonId anna;
  public final PersonId joseph;
  public final PersonId dina;
  public final PersonId claire;
  public final PersonId tariq;
  public final AssessmentId id;

  /// With a first cycle of the framework in which every kind of question occurs.
  public Team(ApplicationContext context) {
    this(context, framework(context));
  }

  private Team(ApplicationContext context, FrameworkVersion framework) {
    this.context = context;
    this.sql = context.getBean(DSLContext.class);
    this.framework = framework;
    this.city = city("Leeds");
    this.elsewhere = city("Kirklees");
    this.network = network();
    sql.insertInto(MEMBERSHIPS)
        .set(MEMBERSHIPS.NETWORK_ID, network.value())
        .set(MEMBERSHIPS.CITY_ID, city.value())
        .set(MEMBERSHIPS.STATUS, "member")
        .set(MEMBERSHIPS.STANDING, "member")
        .set(MEMBERSHIPS.SOURCE, "test")
        .execute();
    this.anna = person("Anna Whitfield", new Grant(Role.COORDINATOR, city.value()));
    this.joseph = person("Joseph Adeyemi", new Grant(Role.CONTRIBUTOR, city.value()));
    this.dina = person("Dina Rahmani", new Grant(Role.CONTRIBUTOR, city.value()));
    this.claire = person("Claire Morel", new Grant(Role.SECRETARIAT, network.value()));
    this.tariq = person("Tariq Hirst", new Grant(Role.COORDINATOR, elsewhere.value()));
    this.id = start("2026");
  }

  private static FrameworkVersion framework(ApplicationContext context) {
    var id = "t-" + UUID.randomUUID();
    try (var file = Team.class.getResourceAsStream("/org/weft/assessment/all-kinds.yaml")) {
      var text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      var outcome =
          context
              .getBean(Loading.class)
              .load(text.replace("ID", id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      if (!(outcome instanceof Loading.Outcome.Loaded)) {
        throw new AssertionError(outcome);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return context.getBean(Frameworks.class).find(id, "1").orElseThrow();
  }

  /// Starts a cycle, unless the city has one of this period.
  public AssessmentId start(String period) {
    var wish = new Starting.Wish(city, framework.id(), network, period, DUE);
    return switch (context.getBean(Starting.class).start(actor(anna), wish)) {
      case Starting.Outcome.Started(var started) -> started;
      case Starting.Outcome.There(var there) -> there;
      case Starting.Outcome.NotInNetwork() -> throw new AssertionError("not in the network");
    };
  }

  /// A person with what they may do now.
  public Actor actor(PersonId person) {
    return context.getBean(People.class).actor(person);
  }

  /// The browser of a person who has signed in.
  public Browser browser(PersonId person) {
    return context.getBean(Browser.class).of(person);
  }

  /// The first cycle as it stands.
  public Dossier dossier() {
    return dossier(id);
  }

  /// A cycle as it stands.
  public Dossier dossier(AssessmentId assessment) {
    return context.getBean(Dossiers.class).get(actor(anna), assessment);
  }

  /// What somebody sees who opens the page now.
  Seen seen(String key) {
    return Seen.parse(token(key));
  }

  /// The same as the hidden field of the form.
  String token(String key) {
    return SavedAnswer.seen(dossier().answer(AnswerKey.parse(key)));
  }

  /// Somebody answers who saw the latest answer.
  public Saving answer(PersonId person, String key, String value) {
    return answer(person, key, value, seen(key));
  }

  Saving answer(PersonId person, String key, String value, Seen seen) {
    var answerKey = AnswerKey.parse(key);
    var area = framework.model().tree().path(answerKey.item()).getFirst().code();
    var entry = new Answering.Entry(answerKey, value, seen);
    return context.getBean(Answering.class).save(actor(person), id, area, List.of(entry));
  }

  /// The answer that is saved; empty where there is none.
  public String value(String key) {
    return dossier().values().getOrDefault(AnswerKey.parse(key), "");
  }

  /// Lets Anna ask somebody for an area.
  public void ask(String area, PersonId person) {
    context.getBean(Assigning.class).ask(actor(anna), id, area, person, DUE);
  }

  /// Answers everything that must be answered.
  void answerRequired() {
    answer(anna, "C1", "yes");
  }

  /// Where the list of tasks of the first cycle stands.
  public String address() {
    return "/assessments/" + id.value();
  }

  /// Where an area of the first cycle is answered.
  public String section(String area) {
    return address() + "/sections/" + area;
  }

  /// Somebody else, with one role.
  public PersonId person(String name, Grant grant) {
    var people = context.getBean(People.class);
    var person = people.add(name, "Department of " + name.substring(0, 4), true);
    people.grant(person, grant);
    return person;
  }

  private CityId city(String name) {
    return new CityId(
        sql.insertInto(CITIES)
            .set(CITIES.COUNTRY, "GB")
            .set(CITIES.SLUG, "c-" + UUID.randomUUID())
            .set(CITIES.NAME, name)
            .set(CITIES.POPULATION, 500_000L)
            .set(CITIES.SOURCE, "test")
            .returningResult(CITIES.ID)
            .fetchSingle()
            .value1());
  }

  private NetworkId network() {
    var name = "n-" + UUID.randomUUID();
    return new NetworkId(
        sql.insertInto(NETWORKS)
            .set(NETWORKS.SLUG, name)
            .set(NETWORKS.NAME, name)
            .returningResult(NETWORKS.ID)
            .fetchSingle()
            .value1());
  }
}
