package org.weft.journey.page;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.journey.Demonstration;
import org.weft.journey.Visit;

/// The public pages in English, in a wide window.
@Demonstration
class ReaderAtADeskJourney {
  @LocalServerPort int port;

  @Test
  void nothingHindersTheReader(Browser browser) {
    new Reader(browser, port, Visit.Setup.DESK).readsThePublicPages();
  }

  @Test
  void noFilterCutsWhatIsChosen(Browser browser) {
    new Reader(browser, port, Visit.Setup.DESK).seesWhatIsChosen();
  }

  @Test
  void theReportCutsNoGroupThatCanBeChosen(Browser browser) {
    new Reader(browser, port, Visit.Setup.DESK).choosesEachGroupOfAReport();
  }

  @Test
  void aFirstVisitIsLightAndStaysOnThisHost(Browser browser) {
    new Reader(browser, port, Visit.Setup.DESK).findsAFirstVisitLight();
  }
}
