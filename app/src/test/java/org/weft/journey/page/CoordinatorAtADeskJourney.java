package org.weft.journey.page;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.journey.Demonstration;
import org.weft.journey.Visit;

/// The pages of a city’s people in English, in a wide window.
@Demonstration
class CoordinatorAtADeskJourney {
  @LocalServerPort int port;

  @Test
  void nothingHindersTheCoordinatorAtWork(Browser browser) {
    new Reader(browser, port, Visit.Setup.DESK).worksAsTheCoordinator();
  }
}
