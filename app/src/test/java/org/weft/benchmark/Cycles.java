package org.weft.benchmark;

import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.SUBMISSIONS;
import static org.weft.assessment.db.Tables.SUBMITTED_ANSWERS;
import static org.weft.city.db.Tables.CITIES;
import static org.weft.network.db.Tables.MEMBERSHIPS;
import static org.weft.network.db.Tables.NETWORKS;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.AssessmentSubmitted;
import org.weft.assessment.SubmissionId;
import org.weft.assessment.SubmittedAnswer;
import org.weft.benchmark.result.Publishing;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.network.NetworkId;

/// Cities, networks and submitted cycles for tests; results come about by the same event as when a
/// city submits.
public class Cycles {
  private static final OffsetDateTime THEN =
      OffsetDateTime.of(2026, 11, 20, 9, 0, 0, 0, ZoneOffset.UTC);

  public final DSLContext sql;
  private final ApplicationContext context;
  public final FrameworkVersion version;
  public final PersonId officer;

  /// Cycles under a small framework of their own, so that no other test's cities are in its groups.
  public Cycles(ApplicationContext context) {
    this(context, SmallFramework.load(context, "t-" + UUID.randomUUID(), "1"));
  }

  public Cycles(ApplicationContext context, FrameworkVersion version) {
    this.context = context;
    this.version = version;
    this.sql = context.getBean(DSLContext.class);
    this.officer = context.getBean(People.class).add("Anna Whitfield", "Equalities", true);
  }

  public CityId city(String name, long population) {
    return new CityId(
        sql.insertInto(CITIES)
            .set(CITIES.COUNTRY, "GB")
            .set(CITIES.SLUG, "c-" + UUID.randomUUID())
            .set(CITIES.NAME, name)
            .set(CITIES.POPULATION, population)
            .set(CITIES.SOURCE, "test")
            .returningResult(CITIES.ID)
            .fetchSingle()
            .value1());
  }

  /// The place of a city in addresses.
  public String place(CityId city) {
    return "gb/"
        + sql.select(CITIES.SLUG)
            .from(CITIES)
            .where(CITIES.ID.eq(city.value()))
            .fetchSingle(CITIES.SLUG);
  }

  public NetworkId network(String name) {
    return new NetworkId(
        sql.insertInto(NETWORKS)
            .set(NETWORKS.SLUG, "n-" + UUID.randomUUID())
            .set(NETWORKS.NAME, name + " " + UUID.randomUUID())
            .returningResult(NETWORKS.ID)
            .fetchSingle()
            .value1());
  }

  public void join(CityId city, NetworkId network) {
    sql.insertInto(MEMBERSHIPS)
        .set(MEMBERSHIPS.NETWORK_ID, network.value())
        .set(MEMBERSHIPS.CITY_ID, city.value())
        .set(MEMBERSHIPS.STATUS, "member")
        .set(MEMBERSHIPS.STANDING, "member")
        .set(MEMBERSHIPS.SOURCE, "test")
        .execute();
  }

  public Actor actor(Role role, UUID scope) {
    return context.getBean(People.class).actor(person(role, scope));
  }

  public PersonId person(Role role, UUID scope) {
    var people = context.getBean(People.class);
    var person = people.add("Somebody", "", true);
    people.grant(person, new Grant(role, scope));
    return person;
  }

  /// A first submission of a new cycle.
  public AssessmentId submit(
      CityId city, @Nullable NetworkId network, String period, Map<String, String> answers) {
    var assessment =
        new AssessmentId(
            sql.insertInto(ASSESSMENTS)
                .set(ASSESSMENTS.CITY_ID, city.value())
                .set(ASSESSMENTS.NETWORK_ID, network == null ? null : network.value())
                .set(ASSESSMENTS.FRAMEWORK_VERSION_ID, version.id().value())
                .set(ASSESSMENTS.PERIOD, period)
                .set(ASSESSMENTS.STATE, "submitted")
                .set(ASSESSMENTS.STARTED_AT, THEN)
                .returningResult(ASSESSMENTS.ID)
                .fetchSingle()
                .value1());
    revise(assessment, city, network, period, 1, answers);
    return assessment;
  }

  /// A further submission of the same cycle.
  public void revise(
      AssessmentId assessment,
      CityId city,
      @Nullable NetworkId network,
      String period,
      int revision,
      Map<String, String> answers) {
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(_ ->
            context.publishEvent(
                new AssessmentSubmitted(
                    assessment,
                    submission(assessment, revision, answers),
                    revision,
                    city,
                    network,
                    version.id(),
                    period,
                    given(answers),
                    false,
                    THEN.toInstant())));
  }

  /// Submits and opens the result to some readers.
  public AssessmentId publish(
      CityId city,
      @Nullable NetworkId network,
      String period,
      Visibility visibility,
      Map<String, String> answers) {
    var assessment = submit(city, network, period, answers);
    open(city, assessment, visibility);
    return assessment;
  }

  public void open(CityId city, AssessmentId assessment, Visibility visibility) {
    var coordinator = context.getBean(Readers.class).reader(actor(Role.COORDINATOR, city.value()));
    context.getBean(Publishing.class).decide(coordinator, assessment, visibility);
  }

  private SubmissionId submission(
      AssessmentId assessment, int revision, Map<String, String> answers) {
    var id =
        sql.insertInto(SUBMISSIONS)
            .set(SUBMISSIONS.ASSESSMENT_ID, assessment.value())
            .set(SUBMISSIONS.REVISION, revision)
            .set(SUBMISSIONS.REFERENCE, "T-" + UUID.randomUUID())
            .set(SUBMISSIONS.SUBMITTED_BY, officer.value())
            .set(SUBMISSIONS.SUBMITTED_AT, THEN.plusHours(revision))
            .returningResult(SUBMISSIONS.ID)
            .fetchSingle()
            .value1();
    answers.forEach((item, value) ->
        sql.insertInto(SUBMITTED_ANSWERS)
            .set(SUBMITTED_ANSWERS.SUBMISSION_ID, id)
            .set(SUBMITTED_ANSWERS.ITEM, item)
            .set(SUBMITTED_ANSWERS.VALUE, value)
            .set(SUBMITTED_ANSWERS.SAVED_BY, officer.value())
            .set(SUBMITTED_ANSWERS.SAVED_AT, THEN)
            .execute());
    return new SubmissionId(id);
  }

  private List<SubmittedAnswer> given(Map<String, String> answers) {
    return answers.entrySet().stream()
        .map(e -> new SubmittedAnswer(e.getKey(), "", e.getValue(), officer, THEN.toInstant()))
        .toList();
  }

  /// Answers of a city that reaches this many points everywhere.
  public static Map<String, String> all(double points) {
    return Map.of("1.1", "" + points, "2.1", "" + points, "3.1", "" + points);
  }
}
