package org.weft.journey.page;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.journey.Demonstration;
import org.weft.journey.Visit;

/// The public pages in French, on a phone, in dark colours.
@Demonstration
class ReaderAtNightJourney {
  @LocalServerPort int port;

  @Test
  void nothingHindersTheReader(Browser browser) {
    new Reader(browser, port, Visit.Setup.PHONE_AT_NIGHT).readsThePublicPages();
  }

  @Test
  void noFilterCutsWhatIsChosen(Browser browser) {
    new Reader(browser, port, Visit.Setup.PHONE_AT_NIGHT).seesWhatIsChosen();
  }

  @Test
  void theReportCutsNoGroupThatCanBeChosen(Browser browser) {
    new Reader(browser, port, Visit.Setup.PHONE_AT_NIGHT).choosesEachGroupOfAReport();
  }
}
