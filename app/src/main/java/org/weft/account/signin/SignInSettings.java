package org.weft.account.signin;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which ways of signing in are on.
///
/// @param passkeys whether devices can keep a key (`WEFT_SIGNIN_PASSKEYS`)
/// @param mail whether a link can be asked for by mail (`WEFT_SIGNIN_MAIL`)
/// @param oidc identity providers by a short name of lower-case letters and digits
///   (`WEFT_SIGNIN_OIDC_<NAME>_ISSUER` and so on)
@ConfigurationProperties("weft.signin")
public record SignInSettings(
    @DefaultValue("true") boolean passkeys,
    @DefaultValue("true") boolean mail,
    @DefaultValue Map<String, Oidc> oidc) {

  public SignInSettings {
    oidc = Map.copyOf(oidc);
    for (var name : oidc.keySet()) {
      if (!name.matches("[a-z0-9]{1,40}")) {
        throw new IllegalArgumentException(
            "an identity provider’s name is of lower-case letters and digits, not " + name);
      }
    }
    oidc.forEach(SignInSettings::requireWhole);
  }

  private static void requireWhole(String name, Oidc provider) {
    var variable = "WEFT_SIGNIN_OIDC_" + name.toUpperCase(Locale.ROOT);
    if (provider.issuer() == null
        || provider.issuer().getHost() == null
        || !String.valueOf(provider.issuer().getScheme()).matches("(?i)https?")) {
      throw new IllegalArgumentException(
          "%s_ISSUER is needed: the address of the identity provider, such as https://login.leeds.gov.uk"
              .formatted(variable));
    }
    if (provider.id() == null || provider.id().isBlank()) {
      throw new IllegalArgumentException(
          "%1$s_ID is needed beside %1$s_ISSUER: as what this installation is known to the identity provider"
              .formatted(variable));
    }
  }

  /// The providers by the name that people see.
  public List<Map.Entry<String, Oidc>> providers() {
    return oidc.entrySet().stream()
        .sorted((a, b) -> a.getValue().label(a.getKey()).compareTo(b.getValue().label(b.getKey())))
        .toList();
  }

  /// An identity provider that speaks OpenID Connect.
  ///
  /// @param name as people know it, such as Leeds City Council; without it, the short name
  /// @param issuer its address, below which it describes itself
  /// @param id as what this installation is known to it
  /// @param secret what it gave this installation to prove itself; empty if it gave none
  /// @param domains for which mail addresses its word is taken when a person comes for the first
  ///   time, such as leeds.gov.uk; for all if empty
  public record Oidc(
      @DefaultValue("") String name,
      URI issuer,
      String id,
      @DefaultValue("") String secret,
      @DefaultValue List<String> domains) {

    public Oidc {
      domains = domains.stream().map(d -> d.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /// As people know it.
    public String label(String word) {
      return name.isBlank() ? word : name;
    }

    /// Whether its word is taken for this mail address.
    public boolean vouchesFor(String mail) {
      var at = mail.lastIndexOf('@');
      return domains.isEmpty()
          || domains.contains(mail.substring(at + 1).strip().toLowerCase(Locale.ROOT));
    }
  }

  /// The provider of this short name.
  public Optional<Oidc> find(String word) {
    return Optional.ofNullable(oidc.get(word));
  }
}
