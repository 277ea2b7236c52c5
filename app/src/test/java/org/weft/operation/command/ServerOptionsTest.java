package org.weft.operation.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
