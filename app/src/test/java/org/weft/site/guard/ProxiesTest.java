package org.weft.site.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  @Test
  void addressesAndRangesAreTakenWithCommasAndSpaces() {
    assertThat(Proxies.ranges(" 10.1.2.3, 10.1.3.0/24 2001:db8::1,::1/128 "))
        .isEqualTo("10.1.2.3/32,10.1.3.0/24,2001:db8::1/128,::1/128");
    assertThat(Proxies.ranges("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "proxy.example.org",
        "10.1.2",
        "10.1.2.300",
        "10.1.2.3/33",
        "10.1.2.3/",
        "10.1.2.3/a",
        "::1/129",
        ":",
        "/24",
        "10.1.2.3;10.1.2.4",
        "10\\.1\\.2\\.3"
      })
  void anythingElseIsRefused(String setting) {
    assertThatThrownBy(() -> Proxies.ranges("10.1.2.3," + setting))
        .hasMessage(
            "WEFT_PROXIES cannot be used: “%s” is not an address or a range, such as 10.1.2.3 or 10.1.2.0/24",
            setting);
  }
}
