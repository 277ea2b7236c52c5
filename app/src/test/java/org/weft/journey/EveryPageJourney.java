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
  void noFilterCutsWhatIsChosen(Browser browser) {
    var softly = new SoftAssertions();
    for (var setup : List.of(Visit.Setup.DESK, Visit.Setup.PHONE_AT_NIGHT)) {
      try (var visit = new Visit(browser, port, setup)) {
        for (var address :
            List.of(
                "/compare?city=gb/leeds",
                "/practices",
                "/networks/intercultural-cities",
                "/frameworks/intercultural-cities/2026.1/questions/9.1")) {
          visit.open(address);
          softly.assertThat(visit.cut()).as("%s in %s", address, setup.language()).isEmpty();
        }
      }
    }
    softly.assertAll();
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

  @Test
  void nothingHindersTheCoordinatorAtWork(Browser browser) {
    work(browser, Visit.Setup.DESK);
  }

  @Test
  void nothingHindersTheCoordinatorOnAPhoneAtNightInFrench(Browser browser) {
    work(browser, Visit.Setup.PHONE_AT_NIGHT);
  }

  /// The pages of the city's people, one of each kind.
  private void work(Browser browser, Visit.Setup setup) {
    try (var visit = new Visit(browser, port, setup)) {
      visit.signIn("Anna Whitfield");
      visit.open("/office/gb/leeds?lang=" + setup.language());
      var cycles =
          visit
              .page()
              .locator("a[href^='/assessments/']")
              .evaluateAll(
                  "links => [...new Set(links.map(a => a.getAttribute('href').split('/').slice(0, 3).join('/')))]");
      var addresses = new java.util.ArrayList<>(List.of("/office", "/office/gb/leeds/start"));
      var open = String.valueOf(((List<?>) cycles).get(0));
      for (var part :
          List.of(
              "",
              "/sections/language",
              "/sections/language/owner",
              "/check",
              "/changes",
              "/questions/9.3",
              "/submission",
              "/import")) {
        addresses.add(open + part);
      }
      var done = String.valueOf(((List<?>) cycles).get(1));
      for (var part :
          List.of(
              "",
              "/report",
              "/report/derivation/language",
              "/report/visibility",
              "/submitted",
              "/reopening",
              "/revisions/1")) {
        addresses.add(done + part);
      }
      addresses.addAll(List.of("/office/gb/leeds/team", "/office/gb/leeds/trail", "/account"));
      look(visit, addresses);
    }
  }

  private void look(Browser browser, Visit.Setup setup) {
    try (var visit = new Visit(browser, port, setup)) {
      look(visit, PUBLIC);
    }
  }

  private static void look(Visit visit, List<String> addresses) {
    var softly = new SoftAssertions();
    for (var address : addresses) {
      softly
          .assertThat(visit.open(address))
          .as("status of %s", address)
          .isEqualTo(address.equals("/nowhere") ? 404 : 200);
      softly.assertThat(visit.findings()).as("axe on %s", address).isEmpty();
      softly.assertThat(visit.overflow()).as("sideways scroll on %s", address).isZero();
    }
    softly.assertThat(visit.complaints()).isEmpty();
    softly.assertThat(visit.foreign()).isEmpty();
    softly.assertAll();
  }
}
