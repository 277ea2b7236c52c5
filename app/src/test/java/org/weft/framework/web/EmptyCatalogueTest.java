package org.weft.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.TestDatabase;
import org.weft.WeftTest;

/// An installation into whose catalogue nothing was loaded. Versions are never deleted, so the
/// database hides them from the program meanwhile.
@WeftTest
class EmptyCatalogueTest {
  @Autowired Browser browser;

  @BeforeEach
  void nothingIsThere() throws SQLException {
    execute("alter table framework.versions enable row level security");
  }

  @AfterEach
  void everythingIsThere() throws SQLException {
    execute("alter table framework.versions disable row level security");
  }

  private static void execute(String order) throws SQLException {
    try (var superuser = TestDatabase.superuser();
        var statement = superuser.createStatement()) {
      statement.execute(order);
    }
  }

  @Test
  void theCatalogueSaysThatNothingIsThereAndWhoBringsSomething() {
    var page = browser.page("/frameworks?lang=en");
    assertThat(page.select(".lede").text()).isEqualTo("There is no framework yet.");
    assertThat(page.select(".empty h3").text()).isEqualTo("No framework yet");
    assertThat(page.select(".empty p").text())
        .isEqualTo(
            "Whoever runs this installation loads the file of a framework into the catalogue; it then appears here.");
    assertThat(page.select("ul.frameworks")).isEmpty();
  }

  @Test
  void itSaysSoInFrench() {
    var page = browser.page("/frameworks?lang=fr");
    assertThat(page.select(".lede").text()).isEqualTo("Il n’y a pas encore de référentiel.");
    assertThat(page.select(".empty h3").text()).isEqualTo("Aucun référentiel pour l’instant");
    assertThat(page.select(".empty p").text()).contains("charge le fichier d’un référentiel");
  }
}
