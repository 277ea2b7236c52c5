package org.weft.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page, as readers of different languages and devices meet it.
@Demonstration
class EveryPageJourney {
  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/networks",
          "/networks/intercultural-cities",
          "/networks/global-parliament-of-mayors-declaration/waiting",
          "/cities",
          "/cities?country=DE",
          "/cities/gb/leeds",
          "/cities/gb/kirklees",
          "/compare",
          "/frameworks",
          "/frameworks/intercultural-cities/2026.1",
          "/frameworks/intercultural-cities/2026.1/questions/9.1",
          "/practices",
          "/practices?theme=participation&country=IT",
          "/practices/todos-festival",
          "/search?q=leeds",
          "/search?q=nothing+of+the+kind",
          "/components",
          "/sign-in",
          "/nowhere");

  @LocalServerPort int port;

  @Test
  void nothingHindersAReaderAtADesk(Browser browser) {
    look(browser, Visit.Setup.DESK);
  }

  @Test
  void nothingHindersAReaderWithAPhoneAtNightInFrench(Browser browser) {
    look(browser, Visit.Setup.PHONE_AT_NIGHT);
  }

  @Test
  void nothingHindersAReaderFromRightToLeftOnTheNarrowestScreen(Browser browser) {
    look(browser, Visit.Setup.NARROW);
  }

  @Test
  void aFirstVisitIsLightAndStaysOnThisHost(Browser browser) {
    try (var visit = new Visit(browser, port, Visit.Setup.DESK)) {
      var bytes = new int[1];
      visit
          .page()
          .onResponse(r -> {
            if (!r.url().contains(".woff2")) {
              bytes[0] += r.request().sizes().responseBodySize;
            }
          });
      visit.open("/");
      visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(bytes[0]).isBetween(5_000, 100_000);
      assertThat(visit.foreign()).isEmpty();
    }
  }

  private void look(Browser browser, Visit.Setup setup) {
    try (var visit = new Visit(browser, port, setup)) {
      var softly = new SoftAssertions();
      for (var address : PUBLIC) {
        visit.open(address);
        softly.assertThat(visit.findings()).as("axe on %s", address).isEmpty();
        softly.assertThat(visit.overflow()).as("sideways scroll on %s", address).isZero();
      }
      softly.assertThat(visit.complaints()).isEmpty();
      softly.assertThat(visit.foreign()).isEmpty();
      softly.assertAll();
    }
  }
}
