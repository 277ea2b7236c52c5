package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.weft.TestDatabase;
import org.weft.Weft;

/// Without TLS and without a proxy that was named, nobody is believed who says to come from
/// elsewhere.
class ForwardedTest {
  @Test
  void aReaderCannotClaimAnotherAddressOrTls() throws Exception {
    try (var program = program("weft.limits.search=1/1h")) {
      var wire = wire(program);
      assertThat(wire.get("/search?q=oslo", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(200);
      var claimed =
          wire.get("/search?q=oslo", "X-Forwarded-For: 192.0.2.2", "X-Forwarded-Proto: https");
      assertThat(claimed.status()).isEqualTo(429);
      assertThat(claimed.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void eachOfTheProxiesThatWereNamedIsBelieved() throws Exception {
    try (var program = program("weft.limits.search=1/1h", "weft.proxies=192.0.2.9, 127.0.0.1")) {
      var wire = wire(program);
      assertThat(wire.get("/search?q=oslo", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(200);
      assertThat(wire.get("/search?q=oslo", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(429);
      assertThat(wire.get("/search?q=oslo", "X-Forwarded-For: 203.0.113.7").status())
          .isEqualTo(200);
    }
  }

  private static Wire wire(ConfigurableApplicationContext program) {
    var port = String.valueOf(program.getEnvironment().getProperty("local.server.port"));
    return new Wire(Integer.parseInt(port));
  }

  private static ConfigurableApplicationContext program(String... special) {
    var settings =
        Stream.of(
                TestDatabase.settings(TestDatabase.url()),
                new String[] {
                  "weft.demo=true", "weft.facts=false", "weft.illustrative=false", "server.port=0"
                },
                special)
            .flatMap(Arrays::stream)
            .map(s -> "--" + s)
            .toArray(String[]::new);
    return SpringApplication.run(Weft.class, settings);
  }
}
