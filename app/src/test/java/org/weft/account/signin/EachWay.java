package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.account.People;
import org.weft.account.Way;
import org.weft.account.oidc.TestProvider;
import org.weft.account.passkey.SoftKey;
import tools.jackson.databind.json.JsonMapper;

/// Four people of whom each signs in another way, and the desks they sit at.
final class EachWay implements AutoCloseable {
  private static final Map<Way, String> NAMES =
      Map.of(
          Way.FIRST_LINK, "Ada First Link",
          Way.MAIL_LINK, "Mia Mail Link",
          Way.PASSKEY, "Pia Pass Key",
          Way.PROVIDER, "Otto Identity Provider");

  private final Map<Way, Desk> desks = new EnumMap<>(Way.class);
  private final String site;
  private final SoftKey key;
  private ConfigurableApplicationContext program;

  /// Before any of them has signed in; all but the first administrator are known by their mail.
  ///
  /// @param site where the program believes it is reached
  EachWay(String site, ConfigurableApplicationContext program) throws Exception {
    this.site = site;
    this.key = new SoftKey(site);
    this.program = program;
    var people = program.getBean(People.class);
    NAMES.forEach((way, name) -> {
      if (way != Way.FIRST_LINK) {
        people.add(name, "", mail(way), false);
      }
      desks.put(way, new Desk(port()));
    });
  }

  static Set<Way> ways() {
    return NAMES.keySet();
  }

  static String name(Way way) {
    return String.valueOf(NAMES.get(way));
  }

  static String mail(Way way) {
    return way.word() + "@two-instances.example";
  }

  Desk desk(Way way) {
    return desks.get(way);
  }

  /// From now on another instance answers all of them.
  void moveTo(ConfigurableApplicationContext other) {
    program = other;
    desks.values().forEach(desk -> desk.moveTo(port()));
  }

  /// The first administrator opens the link that the program says when it starts.
  void openFirstLink(String path) throws Exception {
    var fields = Map.of("name", name(Way.FIRST_LINK), "mail", "");
    assertThat(desk(Way.FIRST_LINK).open(path, fields).statusCode()).isEqualTo(303);
  }

  void signIn(Way way) throws Exception {
    switch (way) {
      case MAIL_LINK -> mailLink(desk(way), way);
      case PASSKEY -> passkey();
      case PROVIDER -> provider();
      default -> throw new AssertionError(way);
    }
  }

  private void mailLink(Desk desk, Way of) throws Exception {
    desk.post("/sign-in", "/sign-in/mail", Map.of("mail", mail(of)));
    var link = new Mailbox(sql(), mail(of)).link().orElseThrow();
    assertThat(desk.open(link, Map.of()).statusCode()).isEqualTo(303);
  }

  /// Whoever will sign in with a passkey makes it.
  void addKey() throws Exception {
    try (var desk = new Desk(port())) {
      mailLink(desk, Way.PASSKEY);
      var options =
          JsonMapper.shared()
              .readTree(desk.post("/account", "/account/passkeys/options", Map.of()).body());
      key.handle = options.get("user").get("id").asString();
      var made = key.create(options.get("challenge").asString());
      var fields = Map.of("name", "Key", "credential", made);
      assertThat(desk.post("/account", "/account/passkeys", fields).statusCode()).isEqualTo(303);
    }
  }

  private void passkey() throws Exception {
    var desk = desk(Way.PASSKEY);
    var options = desk.post("/sign-in", "/sign-in/passkey/options", Map.of()).body();
    var signed = key.sign(JsonMapper.shared().readTree(options).get("challenge").asString());
    var answer = desk.post("/sign-in", "/sign-in/passkey", Map.of("credential", signed));
    assertThat(answer.headers().firstValue("Location")).contains("/office");
  }

  private void provider() throws Exception {
    var desk = desk(Way.PROVIDER);
    TestProvider.person("otto", Map.of("email", mail(Way.PROVIDER), "email_verified", true));
    var asked = desk.get("/sign-in/oidc/city").headers().firstValue("Location").orElseThrow();
    var back = TestProvider.answer(asked, "otto").substring(site.length());
    assertThat(desk.get(back).headers().firstValue("Location")).contains("/office");
  }

  private DSLContext sql() {
    return program.getBean(DSLContext.class);
  }

  private int port() {
    return Integer.parseInt(
        String.valueOf(program.getEnvironment().getProperty("local.server.port")));
  }

  @Override
  public void close() {
    desks.values().forEach(Desk::close);
  }
}
