package org.weft.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.weft.journey.Visit;

/// Somebody who looks at one page after the other and is hindered by none.
///
/// @param port where the demonstration is served on this machine
/// @param setup of this reader's browser
record Reader(Browser browser, int port, Visit.Setup setup) {
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

  private static final List<String> WITH_FILTERS =
      List.of(
          "/compare?city=gb/leeds",
          "/practices",
          "/networks/intercultural-cities",
          "/frameworks/intercultural-cities/2026.1/questions/9.1");

  private static final List<String> OF_AN_OPEN_CYCLE =
      List.of(
          "",
          "/sections/language",
          "/sections/language/owner",
          "/check",
          "/changes",
          "/questions/9.3",
          "/submission",
          "/import");

  private static final List<String> OF_A_PUBLISHED_CYCLE =
      List.of(
          "",
          "/report",
          "/report/derivation/language",
          "/report/visibility",
          "/submitted",
          "/reopening",
          "/revisions/1");

  /// The pages that are open to everybody.
  void readsThePublicPages() {
    try (var visit = visit()) {
      looksAt(visit, PUBLIC);
    }
  }

  /// A report compared with each of its groups in turn.
  void choosesEachGroupOfAReport() {
    try (var visit = visit()) {
      visit.open("/cities/gb/leeds");
      var report = visit.page().locator("a[href*='/report']").first().getAttribute("href");
      visit.open(report.replaceFirst("[?#].*", "") + "?lang=" + setup.language());
      var groups = visit.page().locator("#group option").allInnerTexts();
      assertThat(groups).hasSizeGreaterThan(1);
      var softly = new SoftAssertions();
      for (var group : groups) {
        visit.page().selectOption("#group", new SelectOption().setLabel(group.strip()));
        softly.assertThat(visit.cut()).as(group).isEmpty();
      }
      softly.assertThat(visit.overflow()).isZero();
      softly.assertAll();
    }
  }

  /// The pages of the city's people, one of each kind.
  void worksAsTheCoordinator() {
    try (var visit = visit()) {
      visit.signIn("Anna Whitfield");
      visit.open("/office/gb/leeds?lang=" + setup.language());
      var cycles =
          (List<?>)
              visit
                  .page()
                  .locator("a[href^='/assessments/']")
                  .evaluateAll(
                      "links => [...new Set(links.map(a => a.getAttribute('href').split('/').slice(0, 3).join('/')))]");
      var addresses = new ArrayList<>(List.of("/office", "/office/gb/leeds/start"));
      OF_AN_OPEN_CYCLE.forEach(part -> addresses.add(cycles.get(0) + part));
      OF_A_PUBLISHED_CYCLE.forEach(part -> addresses.add(cycles.get(1) + part));
      addresses.addAll(List.of("/office/gb/leeds/team", "/office/gb/leeds/trail", "/account"));
      looksAt(visit, addresses);
    }
  }

  /// No filter is too narrow for what is chosen in it.
  void seesWhatIsChosen() {
    var softly = new SoftAssertions();
    try (var visit = visit()) {
      for (var address : WITH_FILTERS) {
        visit.open(address);
        softly.assertThat(visit.cut()).as("%s in %s", address, setup.language()).isEmpty();
      }
    }
    softly.assertAll();
  }

  /// The home page asks nobody else for anything, and is light.
  void findsAFirstVisitLight() {
    try (var visit = visit()) {
      var bytes = new int[1];
      visit
          .page()
          .onResponse(r -> {
            if (!r.url().contains(".woff2")) {
              bytes[0] += r.request().sizes().responseBodySize;
            }
          });
      visit.open("/");
      visit.page().waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(bytes[0]).isBetween(5_000, 100_000);
      assertThat(visit.foreign()).isEmpty();
    }
  }

  private Visit visit() {
    return new Visit(browser, port, setup);
  }

  private static void looksAt(Visit visit, List<String> addresses) {
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
