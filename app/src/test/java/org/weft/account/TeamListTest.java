package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;

/// Who is seen in the list of a team, and in that of all people.
@WeftTest
class TeamListTest {
  @Autowired ApplicationContext context;

  private Town town;

  @BeforeEach
  void build() {
    town = new Town(context);
  }

  @Test
  void thoseWhoWorkForTheCitySeeItsTeam() {
    var page = town.browser(town.anna).page(town.team);
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.select("tbody").text())
        .contains("Anna Whitfield", "Coordinator", "Joseph Adeyemi", town.email(town.joseph));
    var seen = town.browser(town.joseph).page(town.team);
    assertThat(seen.select("tbody tr")).hasSize(2);
    assertThat(seen.text()).doesNotContain(town.email(town.anna));
    assertThat(seen.select("a[href$=/new], a[href*=/grants/]:not([href$=/end])")).isEmpty();
  }

  @Test
  void theListNeedsAsManyStatementsHoweverLongItIs() {
    var anna = town.browser(town.anna);
    anna.page(town.team);
    var few = Statements.during(() -> anna.page(town.team));
    for (int i = 0; i < 60; i++) {
      town.person("Person " + i, new Grant(Role.CONTRIBUTOR, town.city, Grant.ALL));
    }
    var many = Statements.during(() -> anna.page(town.team));
    assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(10);
    assertThat(anna.page(town.team).select("tbody tr")).hasSize(50);
    assertThat(anna.page(town.team + "?page=2").select("tbody tr")).hasSize(12);
    var noor = town.browser(town.noor);
    noor.page("/people");
    assertThat(Statements.during(() -> noor.page("/people"))).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void anAdministratorFindsEverybody() {
    var page = town.browser(town.noor).page("/people?q=" + town.email(town.joseph));
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody a[href=" + town.team + "]").text()).isEqualTo("Leeds");
    var end = page.select("tbody a[href$=/end]").attr("href");
    assertThat(town.browser(town.noor).post(end)).hasStatus(303);
    assertThat(town.actor(town.joseph).grants()).isEmpty();
    for (var person : List.of(town.anna, town.claire, town.joseph)) {
      assertThat(town.browser(person).get("/people")).hasStatus(404);
      assertThat(town.browser(person).get("/people/new")).hasStatus(404);
    }
    assertThat(context.getBean(Browser.class).get("/people")).hasStatus(404);
    assertThat(context.getBean(Browser.class).get(town.team)).hasStatus(404);
  }
}
