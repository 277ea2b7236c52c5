package org.weft.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.Facts;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.city.Cities;
import org.weft.city.FactsFile;

@WeftTest
class PeoplePagesTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired Cities cities;
  @Autowired List<FactsFile> files;

  private PersonId administrator;

  @BeforeEach
  void thereIsAnAdministrator() throws Exception {
    new Facts(files).readShipped();
    administrator = people.add("Noor", "", false);
    people.grant(administrator, new Grant(Role.ADMINISTRATOR, null));
  }

  @Test
  void anAdministratorBringsACoordinatorInWithALinkThatOpensOnce() {
    var answer =
        browser
            .of(administrator)
            .post("/people", "name", "Ana Sousa", "role", "coordinator", "city", "pt/lisbon");
    assertThat(answer).hasStatusOk();
    var link = Browser.parse(answer).select(".notice code").text();
    assertThat(link).startsWith("/sign-in/link/");

    assertThat(browser.get(link)).hasStatusOk();
    assertThat(browser.post(link)).hasStatus(303);
    assertThat(browser.post(link)).hasStatus(404);
    var ana =
        people.listOfCity(cities.find("PT", "lisbon").orElseThrow().id().value()).stream()
            .filter(p -> p.name().equals("Ana Sousa"))
            .findFirst()
            .orElseThrow();
    assertThat(browser.of(ana.id()).page("/office").text()).contains("Lisbon");
  }

  @Test
  void aPersonsLinkDoesNotMakeAnAdministrator() {
    var answer =
        browser
            .of(administrator)
            .post("/people", "name", "Eve", "role", "secretariat", "network", "eurocities");
    var token = Browser.parse(answer).select(".notice code").text().replaceFirst(".*/", "");
    assertThat(browser.get("/sign-in/first/" + token)).hasStatus(404);
    assertThat(browser.post("/sign-in/first/" + token, "name", "Eve")).hasStatus(404);
  }

  @Test
  void anUnknownCityIsRefusedAndWhatWasTypedStays() {
    var answer =
        browser
            .of(administrator)
            .post("/people", "name", "Ana Sousa", "role", "coordinator", "city", "Lisbon");
    assertThat(answer).hasStatus(422);
    var page = Browser.parse(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("#name").val()).isEqualTo("Ana Sousa");
    assertThat(page.select(".notice.bad").text()).contains("gb/leeds");
  }

  @Test
  void nobodyElseFindsThePage() {
    var coordinator = people.add("Carl", "", false);
    people.grant(
        coordinator,
        new Grant(Role.COORDINATOR, cities.find("GB", "leeds").orElseThrow().id().value()));
    for (var other : List.of(browser, browser.of(coordinator))) {
      assertThat(other.get("/people")).hasStatus(404);
      assertThat(other.post("/people", "name", "X", "role", "coordinator", "city", "gb/leeds"))
          .hasStatus(404);
    }
  }
}
