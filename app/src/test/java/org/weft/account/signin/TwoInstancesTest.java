package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.account.db.Tables.SPRING_SESSION;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.TestDatabase;
import org.weft.Weft;
import org.weft.account.Way;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.oidc.TestProvider;
import org.weft.operation.AuditVerification;
import org.weft.operation.StartNotice;

/// The program as operators run it on a database of their own that gave it one role: two instances,
/// the first of which is stopped, and people who signed in at the first.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest {
  private static final String SITE = "http://localhost:18181";

  private static ConfigurableApplicationContext first;
  private static ConfigurableApplicationContext second;
  private static List<String> said;
  private static EachWay people;

  @BeforeAll
  static void peopleSignInAtTheFirstAndASecondStarts() throws Exception {
    TestProvider.startFor(SITE);
    var database = TestDatabase.settingsOfOneRole("weft_alone");
    first = start(database);
    said =
        first
            .getBeanProvider(StartNotice.class)
            .orderedStream()
            .flatMap(notice -> notice.lines(URI.create(SITE + "/")).stream())
            .toList();
    people = new EachWay(SITE, first);
    var link = said.stream().filter(line -> line.contains("/sign-in/first/")).findFirst();
    people.openFirstLink(link.orElseThrow().strip().substring(SITE.length()));
    people.signIn(Way.MAIL_LINK);
    people.addKey();
    people.signIn(Way.PASSKEY);
    people.signIn(Way.PROVIDER);
    second = start(database);
    people.moveTo(second);
  }

  @AfterAll
  static void stop() {
    people.close();
    first.close();
    second.close();
  }

  private static ConfigurableApplicationContext start(String... database) {
    return SpringApplication.run(
        Weft.class,
        Stream.of(
                Arrays.stream(database),
                TestProvider.settings().stream(),
                Stream.of(
                    "weft.demo=false", "weft.facts=false", "weft.url=" + SITE, "server.port=0"))
            .flatMap(s -> s)
            .map(setting -> "--" + setting)
            .toArray(String[]::new));
  }

  private static DSLContext sql() {
    return second.getBean(DSLContext.class);
  }

  @Test
  @Order(1)
  void aSessionOfEveryWayHoldsAtTheSecondInstanceAndWhenTheFirstIsGone() throws Exception {
    for (var stopped : List.of(false, true)) {
      if (stopped) {
        first.close();
      }
      for (var way : EachWay.ways()) {
        var answer = people.desk(way).get("/account");
        assertThat(answer.statusCode()).as(way.word()).isEqualTo(200);
        assertThat(
                Jsoup.parse(answer.body()).select("form[action=/account/name] [name=name]").val())
            .isEqualTo(EachWay.name(way));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL_LINK", "PASSKEY", "PROVIDER"})
  @Order(2)
  void aFormThatCameTooLateIsSentAfterSigningInAgain(Way way) throws Exception {
    var desk = people.desk(way);
    var name = EachWay.name(way) + " the Second";
    var token = Desk.token(desk.page("/account"));
    var person =
        sql()
            .fetchValue(
                org.weft.account.db.Tables.PEOPLE.ID,
                org.weft.account.db.Tables.PEOPLE.EMAIL.eq(EachWay.mail(way)));
    sql()
        .deleteFrom(SPRING_SESSION)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(person.toString()))
        .execute();

    var refused = desk.send("/account/name", Map.of("name", name), token);
    assertThat(refused.statusCode()).isEqualTo(403);
    var page = Jsoup.parse(refused.body());
    assertThat(page.select("main textarea[name=name]").val()).isEqualTo(name);
    assertThat(page.select("main a").eachAttr("href")).contains("/sign-in");

    people.signIn(way);
    var again = desk.submit(page.selectFirst("main form"));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(desk.page("/account").select("form[action=/account/name] [name=name]").val())
        .isEqualTo(name);
  }

  @Test
  @Order(3)
  void withOneRoleTheProgramSaysThatTriggersAloneProtectTheTrail() throws Exception {
    assertThat(String.join(" ", said))
        .contains("protected by triggers only", "WEFT_DATABASE_OWNER_USER");
    assertThat(people.desk(Way.FIRST_LINK).get("/health/details").body()).contains("triggers only");
    assertThat(people.desk(Way.MAIL_LINK).get("/health/details").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trail", "trail_chain", "trail_subjects"})
  @Order(4)
  void withOneRoleTriggersRefuseToChangeTheTrail(String table) {
    var trail = second.getBean(Trail.class);
    var entry =
        new Event(Event.Kind.DECIDED, "test", "1")
            .concerning(
                List.of(
                    new Event.Concern(new java.util.UUID(1, 1), null),
                    new Event.Concern(new java.util.UUID(2, 2), null)));
    trail.record(org.weft.account.Actor.PUBLIC, entry);
    assertThat(verified()).isTrue();
    for (var order :
        List.of(
            "update account.%1$s set %2$s = %2$s",
            "delete from account.%1$s", "truncate account.%1$s cascade")) {
      var column = table.equals("trail") ? "id" : "entry_id";
      assertThatThrownBy(() -> sql().execute(order.formatted(table, column)))
          .as(order)
          .rootCause()
          .hasMessageContaining("the trail is never changed");
    }
    assertThat(verified()).isTrue();
  }

  private static boolean verified() {
    var out = new PrintWriter(new StringWriter());
    return second.getBean(AuditVerification.class).verify(null, out, out);
  }
}
