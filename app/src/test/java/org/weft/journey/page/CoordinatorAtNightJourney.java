package org.weft.journey.page;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.journey.Demonstration;
import org.weft.journey.Visit;

/// The pages of a city’s people in French, on a phone, in dark colours.
@Demonstration
class CoordinatorAtNightJourney {
  @LocalServerPort int port;

  @Test
  void nothingHindersTheCoordinatorAtWork(Browser browser) {
    new Reader(browser, port, Visit.Setup.PHONE_AT_NIGHT).worksAsTheCoordinator();
  }
}
