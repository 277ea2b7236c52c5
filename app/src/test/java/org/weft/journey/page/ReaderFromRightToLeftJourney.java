package org.weft.journey.page;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weft.journey.Demonstration;
import org.weft.journey.Visit;

/// The public pages in Arabic, on the narrowest screen.
@Demonstration
class ReaderFromRightToLeftJourney {
  @LocalServerPort int port;

  @Test
  void nothingHindersTheReader(Browser browser) {
    new Reader(browser, port, Visit.Setup.NARROW).readsThePublicPages();
  }
}
