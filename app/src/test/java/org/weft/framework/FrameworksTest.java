package org.weft.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.weft.WeftTest;
import org.weft.framework.db.Tables;

@WeftTest
class FrameworksTest {
  @Autowired Frameworks frameworks;
  @Autowired Loading loading;
  @Autowired DSLContext sql;

  private final String id = "t-" + UUID.randomUUID();

  @Test
  void theProgramsOwnFrameworksAreInTheCatalogue() {
    assertThat(frameworks.findLatest("intercultural-cities"))
        .hasValueSatisfying(v -> assertThat(v.model().tree().top()).hasSize(17));
    assertThat(frameworks.findLatest("digital-rights")).isPresent();
  }

  @Test
  void theSameFileLoadedAgainIsNoNews() {
    assertThat(loading.load(file("Is there a strategy?")))
        .isEqualTo(new Loading.Outcome.Loaded(id, "1"));
    assertThat(loading.load(file("Is there a strategy?")))
        .isEqualTo(new Loading.Outcome.Known(id, "1"));
  }

  @Test
  void aChangedTextUnderThePublishedVersionIsRefused() {
    loading.load(file("Is there a strategy?"));
    var outcome = loading.load(file("Is there a plan?"));
    assertThat(outcome).isEqualTo(new Loading.Outcome.Changed(id, "1"));
    assertThat(Loading.complaint("mine.yaml", outcome)).contains("mine.yaml", "new version");
    assertThat(frameworks.file(frameworks.find(id, "1").orElseThrow().id()))
        .contains("Is there a strategy?");
  }

  @Test
  void aFaultyFileIsRefusedWithLineAndColumn() {
    var outcome =
        loading.load("weft: framework/1\nid: x\nareas: nothing\n".getBytes(StandardCharsets.UTF_8));
    assertThat(outcome).isInstanceOf(Loading.Outcome.Faulty.class);
    assertThat(Loading.complaint("mine.yaml", outcome)).contains("mine.yaml:3:");
  }

  @Test
  void theDatabaseItselfKeepsAVersionFromChanging() {
    loading.load(file("Is there a strategy?"));
    assertThatThrownBy(() ->
            sql.update(Tables.VERSIONS)
                .set(Tables.VERSIONS.FILE, "other")
                .where(Tables.VERSIONS.FRAMEWORK.eq(id))
                .execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changes");
  }

  @Test
  void theListIsInTheOrderOfTheReadersLanguage() {
    var file = new String(file("Is there?"), StandardCharsets.UTF_8);
    var accented = file.replace("title: Test", "title: Évaluation").replace(id, id + "-e");
    var last = file.replace("title: Test", "title: Worked case").replace(id, id + "-w");
    loading.load(last.getBytes(StandardCharsets.UTF_8));
    loading.load(accented.getBytes(StandardCharsets.UTF_8));
    assertThat(frameworks.list(Locale.FRENCH))
        .extracting(v -> v.model().id())
        .containsSubsequence(id + "-e", id + "-w");
  }

  private byte[] file(String question) {
    return """
    weft: framework/1
    id: %s
    version: "1"
    title: Test
    areas:
      - code: a
        title: Area
        items:
          - {code: a1, ask: "%s", type: yes-no}
    """
        .formatted(id, question)
        .getBytes(StandardCharsets.UTF_8);
  }
}
