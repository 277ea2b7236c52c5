package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;

/// The link of the first administrator, when it is opened too late.
@WeftTest
class FirstLinkTest {
  @Autowired Browser browser;
  @Autowired SigningIn signingIn;

  @Test
  void whoeverOpensItASecondTimeReadsThatItWasOpened() {
    var link = "/sign-in/first/" + signingIn.firstAdministratorLink();
    var guest = new Guest(browser);
    assertThat(guest.page(link).select("h1").text()).isEqualTo("First administrator");
    assertThat(guest.post(link, "name", "Noor Haddad")).hasStatus(303);
    assertGone(guest, link);
    assertGone(new Guest(browser), link);
  }

  @Test
  void whoeverOpensTheLinkOfAnEarlierStartReadsThatThereIsANewerOne() {
    var link = "/sign-in/first/" + signingIn.firstAdministratorLink();
    signingIn.firstAdministratorLink();
    assertGone(new Guest(browser), link);
  }

  private static void assertGone(Guest guest, String link) {
    var late = guest.post(link, "name", "Eve Late");
    assertThat(late).hasStatus(404);
    assertThat(guest.get(link)).hasStatus(404);
    for (var page : List.of(Browser.parse(late), guest.page(link))) {
      assertThat(page.select("h1").text()).isEqualTo("This link does not open any more");
      assertThat(page.select("main").text())
          .contains("opened already", "a later start", "printed a newer one");
      assertThat(page.select("main a").attr("href")).isEqualTo("/sign-in");
    }
  }
}
