package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.weft.TestDatabase;
import org.weft.Weft;

/// Without TLS and without a proxy that was named, nobody is believed who says to come from
/// elsewhere.
class ForwardedTest {
  @Test
  void aReaderCannotClaimAnotherAddressOrTls() throws Exception {
    var settings =
        Stream.concat(
                Arrays.stream(TestDatabase.settings(TestDatabase.url())),
                Stream.of(
                    "weft.demo=true",
                    "weft.facts=false",
                    "weft.illustrative=false",
                    "weft.limits.search=1/1h",
                    "server.port=0"))
            .map(s -> "--" + s)
            .toArray(String[]::new);
    try (var program = SpringApplication.run(Weft.class, settings)) {
      var port = String.valueOf(program.getEnvironment().getProperty("local.server.port"));
      var wire = new Wire(Integer.parseInt(port));
      assertThat(wire.get("/search?q=oslo", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(200);
      var claimed =
          wire.get("/search?q=oslo", "X-Forwarded-For: 192.0.2.2", "X-Forwarded-Proto: https");
      assertThat(claimed.status()).isEqualTo(429);
      assertThat(claimed.header("Strict-Transport-Security")).isEmpty();
    }
  }
}
