package org.weft.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkEntryTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/index, example.org",
    "see our office, ''",
    "https://a b, ''",
    "example, ''",
    "//example.org, ''",
    "javascript://example.org/%0aalert(1), ''",
  })
  void aHomePageThatIsNoAddressLeavesTheCatalogueReadable(String homepage, String name) {
    assertThat(FrameworkEntry.site(homepage)).isEqualTo(name);
  }
}
