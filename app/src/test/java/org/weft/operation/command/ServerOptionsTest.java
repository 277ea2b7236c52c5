package org.weft.operation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ServerOptionsTest {

  @Test
  void theAddressThatIsPrintedHasANameSinceBrowsersKeepNoPasskeysForANumber() {
    assertThat(ServerOptions.home("127.0.0.1", 8080)).hasToString("http://localhost:8080/");
    assertThat(ServerOptions.home("0.0.0.0", 80)).hasToString("http://localhost:80/");
  }

  @Test
  void anAddressOfTheNetworkIsPrintedAsItIs() {
    assertThat(ServerOptions.home("192.0.2.7", 8080)).hasToString("http://192.0.2.7:8080/");
    assertThat(ServerOptions.home("2001:db8::7", 8080)).hasToString("http://[2001:db8::7]:8080/");
  }

  @Test
  void aPrintedLinkLeadsToTheAddressThatPeopleType() {
    for (var address : List.of("https://weft.example.org", "https://weft.example.org/")) {
      assertThat(link(new MockEnvironment().withProperty("weft.url", address)))
          .isEqualTo("https://weft.example.org/sign-in/first/abc");
    }
  }

  @Test
  void withoutSuchAnAddressItLeadsToThisMachine() {
    assertThat(link(new MockEnvironment())).isEqualTo("http://localhost:8080/sign-in/first/abc");
  }

  @Test
  void aPortThatIsNotAllowedIsNotSaidToBeInUse() {
    assertThat(ServerOptions.notBound("127.0.0.1", 80, "Permission denied"))
        .startsWith("Weft may not answer on port 80");
    assertThat(ServerOptions.notBound("127.0.0.1", 80, "Address already in use"))
        .startsWith("Port 80 is in use");
  }

  private static String link(MockEnvironment settings) {
    return ServerOptions.reached(settings, ServerOptions.home("127.0.0.1", 8080))
        .resolve("sign-in/first/abc")
        .toString();
  }
}
