package org.weft.account.signin;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weft.account.People;
import org.weft.operation.StartNotice;
import org.weft.site.Site;

/// Prints the link by which the first administrator comes in, as long as there is none.
@Component
class FirstAdministrator implements StartNotice {
  private final SigningIn signingIn;
  private final People people;
  private final Site site;

  FirstAdministrator(SigningIn signingIn, People people, Site site) {
    this.people = people;
    this.signingIn = signingIn;
    this.site = site;
  }

  @Override
  public List<String> lines(URI home) {
    if (site.demo() || people.hasAdministrator()) {
      return List.of();
    }
    return List.of(
        "Nobody administers this installation yet. Open this link to become its first administrator;",
        "it opens once and lasts a day:",
        "  " + home.resolve("sign-in/first/" + signingIn.firstAdministratorLink()));
  }
}
