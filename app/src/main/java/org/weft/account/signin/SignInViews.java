package org.weft.account.signin;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes the page of signing in.
@Component
class SignInViews {
  /// Why the ways in send somebody back here.
  private static final Set<String> REASONS =
      Set.of(
          "passkey",
          "provider",
          "denied",
          "unreachable",
          "unverified",
          "untrusted",
          "uninvited",
          "another");

  private final SigningIn signingIn;
  private final SignInSettings settings;

  SignInViews(SigningIn signingIn, SignInSettings settings) {
    this.signingIn = signingIn;
    this.settings = settings;
  }

  /// @param refused a word from an address, which anybody can have written; one that is no reason
  ///   is left out
  SignInView show(String to, String refused) {
    return view(to, REASONS.contains(refused) ? refused : "", "", false);
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
