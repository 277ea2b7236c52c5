package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.Role;
import org.weft.assessment.answering.Saving;

/// The coordinator asks a colleague to answer an area.
@WeftTest
class OwnerTest {
  @Autowired ApplicationContext context;

  private Team team;
  private Browser anna;
  private String owner;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
    owner = team.section("words") + "/owner";
  }

  @Test
  void aNewColleagueIsAskedAndCanAnswer() {
    assertThat(anna.post(owner, "person", "new", "name", " ")).hasStatus(422);
    assertThat(anna.post(owner, "person", team.tariq.value().toString())).hasStatus(422);
    assertThat(
            anna.post(
                owner,
                "person",
                "new",
                "name",
                "Ellie Thwaite",
                "post",
                "Culture",
                "due",
                "2099-11-27"))
        .hasStatus(303);
    assertThat(anna.page(team.address()).select(".tasks").text())
        .contains("Ellie Thwaite, Culture", "27 Nov 2099");
    var ellie = team.dossier().work("words").owner();
    assertThat(team.answer(ellie, "W1", "An example")).isInstanceOf(Saving.Done.class);
    assertThat(team.browser(team.joseph).get(owner)).hasStatus(404);
  }

  @Test
  void onlyThoseWhoAnswerForTheCityAreOffered() {
    var resident = team.person("Yusuf Khan", new Grant(Role.RESIDENT, team.city.value()));
    var observer = team.person("Grace Oyelaran", new Grant(Role.OBSERVER, team.city.value()));
    assertThat(anna.page(owner).select("#person").text())
        .contains("Joseph Adeyemi")
        .doesNotContain("Yusuf Khan", "Grace Oyelaran");
    assertThat(anna.post(owner, "person", resident.value().toString())).hasStatus(422);
    assertThat(anna.post(owner, "person", observer.value().toString())).hasStatus(422);
  }

  @Test
  void aTypedNameCountsByItself() {
    assertThat(anna.post(owner, "name", "Ellie Thwaite")).hasStatus(303);
    var ellie = team.dossier().work("words").owner().value().toString();
    assertThat(anna.page(owner).select("input[name=person][checked]").val()).isEqualTo(ellie);
    assertThat(anna.post(owner, "person", ellie, "name", "Omar Farouk")).hasStatus(303);
    assertThat(anna.page(team.address()).select(".tasks").text()).contains("Omar Farouk");
  }

  @Test
  void aTypedNameBesideAnotherChosenColleagueIsAskedAbout() {
    var refused = anna.post(owner, "person", team.dina.value().toString(), "name", "Omar Farouk");
    assertThat(refused).hasStatus(422);
    var page = Browser.parse(refused);
    assertThat(page.select("#person .error").text()).contains("A new colleague");
    assertThat(page.select("#name").val()).isEqualTo("Omar Farouk");
    assertThat(team.dossier().work("words").owner()).isNull();
  }
}
