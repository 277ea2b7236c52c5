package org.weft.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.city.db.Tables.OFFICES;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.account.Town;

@WeftTest
class OfficeHoldersTest {
  @Autowired ApplicationContext context;

  private Town town;
  private Browser anna;
  private String offices;

  @BeforeEach
  void build() {
    town = new Town(context);
    anna = town.browser(town.anna);
    offices = town.office + "/offices";
  }

  @Test
  void theCoordinatorKeepsWhoHoldsOfficeAndEverybodyReadsIt() {
    assertThat(fill(anna, offices, "mayor", "Ada Lowe", "2024-05-21", "")).hasStatus(303);
    assertThat(fill(anna, offices, "councillor", "Ben Cole", "2024-05-21", "2025-05-20"))
        .hasStatus(303);
    var page = anna.page(town.office.replaceFirst("/office", "/cities"));
    assertThat(page.select("section[aria-labelledby=offices]").text())
        .contains("Ada Lowe", "Mayor", "since 21 May 2024", "leeds.gov.uk", "As of 1 June 2024")
        .doesNotContain("Ben Cole");
    assertThat(anna.page(offices).text()).contains("Ben Cole", "21 May 2024 to 20 May 2025");
    assertThat(town.sql.fetchValues(TRAIL.KIND, TRAIL.CITY_ID.eq(town.city)))
        .contains("office-filled");
  }

  @Test
  void anAuthorityHasOneMayorAtATime() {
    fill(anna, offices, "mayor", "Ada Lowe", "2024-05-21", "");
    var refused = fill(anna, offices, "mayor", "Carl Next", "2026-05-21", "");
    assertThat(refused).hasStatus(422);
    assertThat(Browser.parse(refused).select("#begins .error").text()).contains("End that term");
    assertThat(Browser.parse(refused).select("#holder-i").val()).isEqualTo("Carl Next");
    assertThat(fill(anna, offices, "deputy-mayor", "Dee Two", "2024-05-21", "")).hasStatus(303);
    assertThat(fill(anna, offices, "deputy-mayor", "Eli Three", "2024-05-21", "")).hasStatus(303);
    var term = anna.page(offices).select("li:contains(Ada Lowe) a").attr("href");
    assertThat(fill(anna, term, "mayor", "Ada Lowe", "2024-05-21", "2026-05-20")).hasStatus(303);
    assertThat(fill(anna, offices, "mayor", "Carl Next", "2026-05-21", "")).hasStatus(303);
    assertThat(town.sql.fetchValues(TRAIL.KIND, TRAIL.CITY_ID.eq(town.city)))
        .contains("office-left");
  }

  @Test
  void theDatabaseRefusesTwoMayorsToo() {
    insert("2024-05-21", null);
    insert("2020-05-21", LocalDate.parse("2024-05-20"));
    assertThatThrownBy(() -> insert("2023-01-01", LocalDate.parse("2024-05-20")))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void nobodyElseKeepsThem() {
    fill(anna, offices, "mayor", "Ada Lowe", "2024-05-21", "");
    var term = anna.page(offices).select("section li a").attr("href");
    var other = new Town(context);
    for (var person : new PersonId[] {town.joseph, town.claire, other.anna}) {
      assertThat(town.browser(person).get(offices)).hasStatus(404);
      assertThat(town.browser(person).get(term)).hasStatus(404);
      assertThat(fill(town.browser(person), offices, "mayor", "Eve", "2020-01-01", ""))
          .hasStatus(404);
      assertThat(fill(town.browser(person), term, "mayor", "Eve", "2020-01-01", "")).hasStatus(404);
    }
    assertThat(
            fill(
                other.browser(other.anna),
                other.office + term.substring(term.indexOf("/offices")),
                "mayor",
                "Eve",
                "2020-01-01",
                ""))
        .hasStatus(404);
    var foreign =
        anna.post(
            offices,
            "kind",
            "director",
            "holder",
            "Eve",
            "person",
            other.anna.value().toString(),
            "begins",
            "2024-01-01",
            "source",
            "x",
            "asOf",
            "2024-01-01");
    assertThat(foreign).hasStatus(422);
  }

  private MvcTestResult fill(
      Browser browser, String address, String kind, String holder, String begins, String ends) {
    return browser.post(
        address,
        "kind",
        kind,
        "holder",
        holder,
        "begins",
        begins,
        "ends",
        ends,
        "source",
        "https://www.leeds.gov.uk/council",
        "asOf",
        "2024-06-01");
  }

  private void insert(String begins, @org.jspecify.annotations.Nullable LocalDate ends) {
    town.sql
        .insertInto(OFFICES)
        .set(OFFICES.CITY_ID, town.city)
        .set(OFFICES.OFFICE, "mayor")
        .set(OFFICES.HOLDER, "Ada Lowe")
        .set(OFFICES.BEGINS_ON, LocalDate.parse(begins))
        .set(OFFICES.ENDS_ON, ends)
        .set(OFFICES.SOURCE, "test")
        .set(OFFICES.AS_OF, LocalDate.parse("2026-01-01"))
        .set(OFFICES.RECORDED_AT, OffsetDateTime.now())
        .execute();
  }
}
