package org.weft.site.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;

/// Every address leads where its whole text says, however it is sought.
@WeftTest
class HandlersTest {
  @Autowired Browser browser;

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/networks, 200",
    "/%6eetworks, 200",
    "/frameworks/no-such-one/1, 404",
    "/%66rameworks/no-such-one/1, 404",
    "/no-such-word/1, 404",
    "/Networks, 404",
    "/health, 200",
    "/networks/, 404",
    "/frameworks/no-such-one/1/and/more, 404",
    "/sign-in, 200",
    "/sign-in/no-such-part, 404",
  })
  void anAddressLeadsWhereItSays(String address, int status) {
    assertThat(browser.get(address)).hasStatus(status);
  }

  @Test
  void whatCannotBeSentToAnAddressIsRefusedAsSuch() {
    assertThat(browser.post("/networks", "a", "b")).hasStatus(405);
  }
}
