package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Role;
import org.weft.assessment.AssessmentId;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Who sees what of a private, a network's and a public result, at every address that shows
/// results.
@WeftTest
class AccessTest {
  @Autowired ApplicationContext context;
  @Autowired Browser browser;
  private Cycles cycles;
  private CityId city;
  private NetworkId network;
  private AssessmentId assessment;
  private Map<String, Browser> readers;

  @BeforeEach
  void everybody() {
    cycles = new Cycles(context);
    city = cycles.city("Secretville", 800_000);
    network = cycles.network("Network");
    cycles.join(city, network);
    assessment =
        cycles.submit(city, network, "2026", Map.of("1.1", "87.5", "2.1", "87.5", "3.1", "87.5"));
    var neighbour = cycles.city("Neighbour", 100_000);
    cycles.join(neighbour, network);
    readers =
        Map.of(
            "public",
            browser,
            "other city",
            of(Role.COORDINATOR, cycles.city("Elsewhere", 1000).value()),
            "member city",
            of(Role.CONTRIBUTOR, neighbour.value()),
            "contributor",
            of(Role.CONTRIBUTOR, city.value()),
            "coordinator",
            of(Role.COORDINATOR, city.value()),
            "office",
            of(Role.SECRETARIAT, network.value()),
            "other office",
            of(Role.SECRETARIAT, cycles.network("Other").value()),
            "observer",
            of(Role.OBSERVER, city.value()),
            "reviewer",
            of(Role.REVIEWER, network.value()),
            "resident",
            of(Role.RESIDENT, city.value()));
  }

  private Browser of(Role role, java.util.UUID scope) {
    return browser.of(cycles.person(role, scope));
  }

  private static List<String> readersOf(Visibility visibility) {
    return switch (visibility) {
      case PRIVATE -> List.of("contributor", "coordinator", "observer", "office", "reviewer");
      case NETWORK ->
          List.of("contributor", "coordinator", "observer", "office", "reviewer", "member city");
      case PUBLIC ->
          List.of(
              "contributor",
              "coordinator",
              "observer",
              "office",
              "reviewer",
              "member city",
              "resident",
              "public",
              "other city",
              "other office");
    };
  }

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void theReportAndItsFilesAreOpenToThoseTheCityChose(Visibility visibility) {
    cycles.open(city, assessment, visibility);
    var report = "/assessments/" + assessment.value() + "/report";
    for (var address :
        List.of(
            report,
            report + "?revision=1",
            report + "/derivation/overall",
            report + "/derivation/1.2",
            report + ".json",
            report + ".csv",
            report + ".csv?table=answers",
            report + ".xlsx")) {
      readers.forEach((name, reader) ->
          assertThat(reader.get(address))
              .as("%s asks for %s, which is %s", name, address, visibility)
              .hasStatus(readersOf(visibility).contains(name) ? 200 : 404));
    }
  }

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void comparisonsAndQuestionsShowTheAnswerToThoseTheCityChose(Visibility visibility)
      throws Exception {
    cycles.open(city, assessment, visibility);
    var framework = cycles.version.framework();
    for (var address :
        List.of(
            "/compare?framework=" + framework + "&city=" + cycles.place(city),
            "/compare.csv?framework=" + framework + "&city=" + cycles.place(city),
            "/compare?framework=" + framework,
            cycles.version.address() + "/questions/1.1",
            cycles.version.address() + "/questions/1.1.csv",
            cycles.version.address() + "/questions/1.1?sort=name")) {
      for (var reader : readers.entrySet()) {
        var text = reader.getValue().get(address).getResponse().getContentAsString();
        var shown =
            address.endsWith(framework)
                ? text.contains("Secretville")
                : text.contains(">88<") || text.contains(",88,");
        assertThat(shown)
            .as("%s asks for %s, which is %s", reader.getKey(), address, visibility)
            .isEqualTo(readersOf(visibility).contains(reader.getKey()));
      }
    }
  }

  @Test
  void onlyTheCityIsToldWhoDecidedWhatAndOnlyItsCoordinatorDecides() {
    cycles.open(city, assessment, Visibility.PUBLIC);
    var form = "/assessments/" + assessment.value() + "/report/visibility";
    readers.forEach((name, reader) -> {
      var ofCity = List.of("coordinator", "contributor", "observer").contains(name);
      assertThat(reader.get(form)).as(name).hasStatus(ofCity ? 200 : 404);
    });
    readers.forEach((name, reader) -> {
      if (!name.equals("coordinator")) {
        assertThat(reader.post(form, "visibility", "private")).as(name).hasStatus(404);
      }
    });
    assertThat(browser.get("/assessments/" + assessment.value() + "/report")).hasStatus(200);
    assertThat(readers.get("coordinator").post(form, "visibility", "private")).hasStatus(303);
    assertThat(browser.get("/assessments/" + assessment.value() + "/report")).hasStatus(404);
  }
}
