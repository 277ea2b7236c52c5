package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.account.db.Tables.SPRING_SESSION;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
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
import org.weft.account.People;
import org.weft.account.Way;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.oidc.TestProvider;
import org.weft.account.passkey.SoftKey;
import org.weft.operation.AuditVerification;
import org.weft.operation.StartNotice;
import tools.jackson.databind.json.JsonMapper;

/// The program as operators run it on a database of their own that gave it one role: two instances,
/// the first of which is stopped, and people who signed in at the first.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest {
  private static final String SITE = "http://localhost:18181";
  private static final Map<Way, Desk> DESKS = new EnumMap<>(Way.class);
  private static final Map<Way, String> NAMES =
      Map.of(
          Way.FIRST_LINK, "Ada First Link",
          Way.MAIL_LINK, "Mia Mail Link",
          Way.PASSKEY, "Pia Pass Key",
          Way.PROVIDER, "Otto Identity Provider");

  private static ConfigurableApplicationContext first;
  private static ConfigurableApplicationContext second;
  private static List<String> said;
  private static SoftKey key;

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
    var people = first.getBean(People.class);
    NAMES.forEach((way, name) -> {
      if (way != Way.FIRST_LINK) {
        people.add(name, "", mail(way), false);
      }
      DESKS.put(way, new Desk(port(first)));
    });
    firstLink();
    mailLink(DESKS.get(Way.MAIL_LINK), Way.MAIL_LINK);
    addKey();
    passkey();
    provider();
    second = start(database);
  }

  @AfterAll
  static void stop() {
    DESKS.values().forEach(Desk::close);
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

  private static int port(ConfigurableApplicationContext program) {
    return Integer.parseInt(
        String.valueOf(program.getEnvironment().getProperty("local.server.port")));
  }

  private static DSLContext sql() {
    return (second == null ? first : second).getBean(DSLContext.class);
  }

  private static String mail(Way way) {
    return way.word() + "@two-instances.example";
  }

  private static void firstLink() throws Exception {
    var link = said.stream().filter(line -> line.contains("/sign-in/first/")).findFirst();
    var path = link.orElseThrow().strip().substring(SITE.length());
    var fields = Map.of("name", NAMES.get(Way.FIRST_LINK), "mail", "");
    assertThat(DESKS.get(Way.FIRST_LINK).open(path, fields).statusCode()).isEqualTo(303);
  }

  private static void mailLink(Desk desk, Way of) throws Exception {
    desk.post("/sign-in", "/sign-in/mail", Map.of("mail", mail(of)));
    var link = new Mailbox(sql(), mail(of)).link().orElseThrow();
    assertThat(desk.open(link, Map.of()).statusCode()).isEqualTo(303);
  }

  private static void addKey() throws Exception {
    try (var desk = new Desk(port(first))) {
      mailLink(desk, Way.PASSKEY);
      var options =
          JsonMapper.shared()
              .readTree(desk.post("/account", "/account/passkeys/options", Map.of()).body());
      key = new SoftKey(SITE);
      key.handle = options.get("user").get("id").asString();
      var made = key.create(options.get("challenge").asString());
      var fields = Map.of("name", "Key", "credential", made);
      assertThat(desk.post("/account", "/account/passkeys", fields).statusCode()).isEqualTo(303);
    }
  }

  private static void passkey() throws Exception {
    var desk = DESKS.get(Way.PASSKEY);
    var options = desk.post("/sign-in", "/sign-in/passkey/options", Map.of()).body();
    var signed = key.sign(JsonMapper.shared().readTree(options).get("challenge").asString());
    var answer = desk.post("/sign-in", "/sign-in/passkey", Map.of("credential", signed));
    assertThat(answer.headers().firstValue("Location")).contains("/office");
  }

  private static void provider() throws Exception {
    var desk = DESKS.get(Way.PROVIDER);
    TestProvider.person("otto", Map.of("email", mail(Way.PROVIDER), "email_verified", true));
    var asked = desk.get("/sign-in/oidc/city").headers().firstValue("Location").orElseThrow();
    var back = TestProvider.answer(asked, "otto").substring(SITE.length());
    assertThat(desk.get(back).headers().firstValue("Location")).contains("/office");
  }

  private static void signIn(Way way) throws Exception {
    switch (way) {
      case MAIL_LINK -> mailLink(DESKS.get(way), way);
      case PASSKEY -> passkey();
      case PROVIDER -> provider();
      default -> throw new AssertionError(way);
    }
  }

  @Test
  @Order(1)
  void aSessionOfEveryWayHoldsAtTheSecondInstanceAndWhenTheFirstIsGone() throws Exception {
    for (var stopped : List.of(false, true)) {
      if (stopped) {
        first.close();
      }
      for (var way : DESKS.keySet()) {
        var desk = DESKS.get(way);
        desk.moveTo(port(second));
        var answer = desk.get("/account");
        assertThat(answer.statusCode()).as(way.word()).isEqualTo(200);
        assertThat(
                Jsoup.parse(answer.body()).select("form[action=/account/name] [name=name]").val())
            .isEqualTo(NAMES.get(way));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL_LINK", "PASSKEY", "PROVIDER"})
  @Order(2)
  void aFormThatCameTooLateIsSentAfterSigningInAgain(Way way) throws Exception {
    var desk = DESKS.get(way);
    desk.moveTo(port(second));
    var name = NAMES.get(way) + " the Second";
    var token = Desk.token(desk.page("/account"));
    var person =
        second
            .getBean(DSLContext.class)
            .fetchValue(
                org.weft.account.db.Tables.PEOPLE.ID,
                org.weft.account.db.Tables.PEOPLE.EMAIL.eq(mail(way)));
    sql()
        .deleteFrom(SPRING_SESSION)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(person.toString()))
        .execute();

    var refused = desk.send("/account/name", Map.of("name", name), token);
    assertThat(refused.statusCode()).isEqualTo(403);
    var page = Jsoup.parse(refused.body());
    assertThat(page.select("main textarea[name=name]").val()).isEqualTo(name);
    assertThat(page.select("main a").eachAttr("href")).contains("/sign-in");

    signIn(way);
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
    var administrator = DESKS.get(Way.FIRST_LINK);
    administrator.moveTo(port(second));
    assertThat(administrator.get("/health/details").body()).contains("triggers only");
    var other = DESKS.get(Way.MAIL_LINK);
    other.moveTo(port(second));
    assertThat(other.get("/health/details").statusCode()).isEqualTo(404);
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
