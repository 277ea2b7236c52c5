package org.weft.benchmark.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.TRAIL;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.Statements;
import org.weft.WeftTest;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.db.tables.records.TrailRecord;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Cycles;
import org.weft.benchmark.Visibility;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Somebody sees results of other cities that are not open to everybody, on pages and in tables to
/// take away: those cities find it in their trail.
@WeftTest
class SeenPagesTest {
  @Autowired ApplicationContext context;
  @Autowired Browser everybody;
  private Cycles cycles;
  private NetworkId network;
  private CityId oslo;
  private CityId bergen;
  private CityId own;
  private AssessmentId ofOslo;
  private AssessmentId ofBergen;
  private AssessmentId ofOwn;
  private PersonId guest;
  private Browser browser;

  @BeforeEach
  void threeCitiesOfANetworkThatShowTheirResultsToItAlone() {
    cycles = new Cycles(context);
    network = cycles.network("Seen");
    oslo = cycles.city("Seen Oslo", 900_000);
    bergen = cycles.city("Seen Bergen", 300_000);
    own = cycles.city("Seen Tromsø", 70_000);
    List.of(oslo, bergen, own).forEach(city -> cycles.join(city, network));
    ofOslo = show(oslo, Visibility.NETWORK, 50);
    ofBergen = show(bergen, Visibility.NETWORK, 75);
    ofOwn = show(own, Visibility.PRIVATE, 25);
    guest = cycles.person(Role.CONTRIBUTOR, own.value());
    browser = everybody.of(guest);
  }

  private AssessmentId show(CityId city, Visibility visibility, double points) {
    return cycles.publish(city, network, "2026", visibility, Cycles.all(points));
  }

  private String compare(String path, CityId... cities) {
    var address = new StringBuilder(path + "?framework=" + cycles.version.framework());
    for (var city : cities) {
      address.append("&city=").append(cycles.place(city));
    }
    return address.toString();
  }

  private List<TrailRecord> entries() {
    return cycles
        .sql
        .selectFrom(TRAIL)
        .where(TRAIL.PERSON_ID.eq(guest.value()))
        .orderBy(TRAIL.ID)
        .fetch();
  }

  private String inOrder(AssessmentId... ids) {
    return java.util.Arrays.stream(ids)
        .map(id -> id.value().toString())
        .sorted()
        .collect(java.util.stream.Collectors.joining(","));
  }

  @Test
  void aComparisonIsOneEntryThatNamesEachResultOfOthersAndEachCityFindsIt() {
    var address = compare("/compare", oslo, bergen, own);
    everybody.page(address); // the results were just published: they are read anew once
    assertThat(Statements.during(() -> browser.page(address))).hasSizeLessThanOrEqualTo(8);
    assertThat(entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.getKind()).isEqualTo("result-viewed");
          assertThat(entry.getSubjectKind()).isEqualTo("results");
          assertThat(entry.getSubjectId()).isEqualTo("/compare");
          assertThat(entry.getAfter()).isEqualTo(inOrder(ofOslo, ofBergen));
        });
    for (var city : List.of(oslo, bergen)) {
      var coordinator = everybody.of(cycles.person(Role.COORDINATOR, city.value()));
      var trail = "/office/" + cycles.place(city) + "/trail";
      // each is told that its result was among them, and nothing of the others
      assertThat(coordinator.page(trail + "?kind=result-viewed").select("main").text())
          .contains("results of several cities")
          .doesNotContain("Seen Oslo 2026", "Seen Bergen 2026");
      assertThat(coordinator.get(trail + ".csv?kind=result-viewed"))
          .bodyText()
          .startsWith("rows,1,")
          .doesNotContain(ofOslo.value().toString(), ofBergen.value().toString());
    }
    var stranger = everybody.of(cycles.person(Role.COORDINATOR, own.value()));
    assertThat(
            stranger
                .page("/office/" + cycles.place(own) + "/trail?kind=result-viewed")
                .select("main")
                .text())
        .doesNotContain("Seen Oslo");
  }

  @Test
  void theNetworksOfficeFindsItToo() {
    browser.page(compare("/compare", oslo, bergen));
    var office = everybody.of(cycles.person(Role.SECRETARIAT, network.value()));
    var slug =
        cycles.sql.fetchValue(
            org.weft.network.db.Tables.NETWORKS.SLUG,
            org.weft.network.db.Tables.NETWORKS.ID.eq(network.value()));
    assertThat(office.page("/secretariat/" + slug + "/trail").select("main").text())
        .contains("Seen Oslo 2026; ");
  }

  @Test
  void theSameSeenAgainWithinAnHourIsNoEntryAndOtherResultsAre() {
    browser.page(compare("/compare", oslo, bergen));
    browser.page(compare("/compare", oslo, bergen));
    assertThat(entries()).hasSize(1);
    var later = show(cycles.city("Seen Hamar", 30_000), Visibility.NETWORK, 30);
    assertThat(later).isNotNull();
    browser.page(compare("/compare", oslo));
    assertThat(entries()).hasSize(2);
    assertThat(entries().getLast().getSubjectId()).isEqualTo(ofOslo.value().toString());
    assertThat(entries().getLast().getCityId()).isEqualTo(oslo.value());
    assertThat(entries().getLast().getNetworkId()).isEqualTo(network.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/compare.csv", "/compare.json"})
  void takingAComparisonAwayIsAnEntryEachTimeOwnResultsIncluded(String path) {
    var address = compare(path, oslo, own);
    everybody.get(address); // the results were just published: they are read anew once
    assertThat(Statements.during(() -> assertThat(browser.get(address)).hasStatusOk()))
        .hasSizeLessThanOrEqualTo(8);
    assertThat(browser.get(address)).hasStatusOk();
    assertThat(entries())
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(entry.getKind()).isEqualTo("exported");
          assertThat(entry.getSubjectId()).isEqualTo(path);
          assertThat(entry.getAfter()).isEqualTo(inOrder(ofOslo, ofOwn));
        });
    for (var city : List.of(oslo, own)) {
      var coordinator = everybody.of(cycles.person(Role.COORDINATOR, city.value()));
      assertThat(coordinator.get("/office/" + cycles.place(city) + "/trail.csv?kind=exported"))
          .bodyText()
          .containsOnlyOnce(",,csv,") // taking the trail itself away is one too
          .containsPattern("(?s)results," + path + ",.*results," + path + ",");
    }
  }

  @Test
  void aQuestionItsTableAndLinesOverTimeAreEntries() {
    var question = cycles.version.address() + "/questions/1.1";
    everybody.page(question);
    assertThat(Statements.during(() -> browser.page(question))).hasSizeLessThanOrEqualTo(8);
    assertThat(entries().getLast().getAfter()).isEqualTo(inOrder(ofOslo, ofBergen));
    assertThat(entries().getLast().getKind()).isEqualTo("result-viewed");
    browser.get(question + ".csv");
    assertThat(entries().getLast().getAfter()).isEqualTo(inOrder(ofOslo, ofBergen, ofOwn));
    assertThat(entries().getLast().getKind()).isEqualTo("exported");
    var earlier = cycles.publish(oslo, network, "2023", Visibility.NETWORK, Cycles.all(12.5));
    browser.page(compare("/compare", oslo) + "&view=time");
    assertThat(entries().getLast().getAfter()).isEqualTo(inOrder(ofOslo, earlier));
    browser.page(question + "?sort=name");
    assertThat(entries().getLast().getAfter()).isEqualTo(inOrder(ofOslo, earlier, ofBergen));
  }

  @Test
  void thePagesOfTheNetworkAndOfACityAreEntries() {
    var slug =
        cycles.sql.fetchValue(
            org.weft.network.db.Tables.NETWORKS.SLUG,
            org.weft.network.db.Tables.NETWORKS.ID.eq(network.value()));
    browser.page("/networks/" + slug);
    assertThat(entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.getSubjectId()).isEqualTo("/networks/" + slug);
          assertThat(entry.getAfter()).isEqualTo(inOrder(ofOslo, ofBergen));
        });
    browser.page("/cities/" + cycles.place(oslo));
    assertThat(entries().getLast().getSubjectId()).isEqualTo(ofOslo.value().toString());
    browser.page("/cities/" + cycles.place(own));
    assertThat(entries()).hasSize(2);
  }

  @Test
  void resultsOpenToEverybodyAreNoEntry() {
    cycles.open(oslo, ofOslo, Visibility.PUBLIC);
    browser.page(compare("/compare", oslo, own));
    browser.get(compare("/compare.csv", oslo));
    everybody.get(compare("/compare.csv", oslo, bergen));
    assertThat(entries()).isEmpty();
  }

  @Test
  void aPageThatWasKeptForTheMembersOfThePublicSwallowsNothing() {
    cycles.open(bergen, ofBergen, Visibility.PUBLIC);
    var address = compare("/compare", oslo, bergen);
    for (var i = 0; i < 2; i++) {
      assertThat(everybody.page(address).select("table.heat tfoot").text()).doesNotContain("50");
      assertThat(browser.page(address).select("table.heat tfoot").text()).contains("50", "75");
    }
    assertThat(entries())
        .singleElement()
        .extracting(TrailRecord::getCityId)
        .isEqualTo(oslo.value());
  }
}
