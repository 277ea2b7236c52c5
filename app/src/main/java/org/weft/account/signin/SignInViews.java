package org.weft.account.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weft.site.Page;

/// Makes the page of signing in.
@Component
class SignInViews {
  private final SigningIn signingIn;
  private final SignInSettings settings;

  SignInViews(SigningIn signingIn, SignInSettings settings) {
    this.signingIn = signingIn;
    this.settings = settings;
  }

  /// @param refused a word from an address; one without a text is left out
  SignInView show(Page page, String to, String refused) {
    var known = refused.matches("[a-z-]{1,40}") && page.has("account.refused." + refused);
    return view(to, known ? refused : "", "", false);
  }

  /// With an address that is none.
  SignInView wrong(String to, String typed) {
    return view(to, "", typed, true);
  }

  private SignInView view(String to, String refused, String typed, boolean wrong) {
    return new SignInView(
        signingIn.listChoices(),
        Entrance.safe(to),
        settings.passkeys(),
        settings.mail(),
        providers(),
        refused,
        typed,
        wrong);
  }

  private List<SignInView.Provider> providers() {
    return settings.providers().stream()
        .map(p -> new SignInView.Provider(p.getKey(), p.getValue().label(p.getKey())))
        .toList();
  }
}
