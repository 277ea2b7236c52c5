package org.weft.account.signin;

import java.util.List;
import org.weft.account.Person;

/// The ways in that are on.
///
/// @param people who one can be in the demonstration
/// @param leadsTo where one goes afterwards, or empty
/// @param passkeys whether a device can sign one in
/// @param mail whether a link can be sent
/// @param providers identity providers
/// @param refused word of the reason why one was not let in just now, or empty
/// @param typed what was typed as mail address
/// @param wrong whether that is no address
public record SignInView(
    List<Person> people,
    String leadsTo,
    boolean passkeys,
    boolean mail,
    List<Provider> providers,
    String refused,
    String typed,
    boolean wrong) {

  /// An identity provider.
  ///
  /// @param word its short name
  /// @param label as people know it
  public record Provider(String word, String label) {}

  /// Where a provider is asked.
  public String address(Provider provider) {
    return "/sign-in/oidc/"
        + provider.word()
        + (leadsTo.isEmpty() ? "" : "?to=" + Entrance.inQuery(leadsTo));
  }

  /// Whether there is any way in at all.
  public boolean isOpen() {
    return passkeys || mail || !providers.isEmpty() || !people.isEmpty();
  }
}
