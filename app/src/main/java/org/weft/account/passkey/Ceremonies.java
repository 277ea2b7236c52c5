package org.weft.account.passkey;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.weft.site.Site;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is said to devices and what they answer, by the WebAuthn standard (W3C Recommendation,
/// level 2). Keys are bound to the host of the site's configured address, and are only taken from
/// pages of that very address. The device always makes sure that it is its owner who uses it.
///
/// The libraries are first loaded when somebody uses a passkey.
@Component
class Ceremonies {
  private final KnownPeople people;
  private final PasskeyStore store;
  private final URI address;
  private @Nullable Tools tools;

  private record Tools(WebAuthnRelyingPartyOperations checks, JsonMapper json) {}

  Ceremonies(KnownPeople people, PasskeyStore store, Site site) {
    this.people = people;
    this.store = store;
    this.address = site.address();
  }

  /// What a new passkey is to be like, and for whom.
  ///
  /// @param known the person's other passkeys, so that one device does not keep two
  PublicKeyCredentialCreationOptions creation(
      Bytes challenge, PublicKeyCredentialUserEntity person, List<Bytes> known) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Weft").build())
        .user(person)
        .challenge(challenge)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .timeout(Challenges.LAST)
        .excludeCredentials(known.stream().map(Ceremonies::descriptor).toList())
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .build();
  }

  /// What a device is to sign. It finds the key itself, so nobody says who they are beforehand.
  PublicKeyCredentialRequestOptions request(Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(challenge)
        .timeout(Challenges.LAST)
        .rpId(address.getHost())
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  /// The only address whose pages keys are taken from.
  private String origin() {
    return address.getScheme() + "://" + address.getAuthority();
  }

  WebAuthnRelyingPartyOperations checks() {
    return tools().checks();
  }

  String write(Object options) {
    return tools().json().writeValueAsString(options);
  }

  PublicKeyCredential<AuthenticatorAttestationResponse> readNew(String json) {
    return tools().json().readValue(json, new TypeReference<>() {});
  }

  PublicKeyCredential<AuthenticatorAssertionResponse> readSigned(String json) {
    return tools().json().readValue(json, new TypeReference<>() {});
  }

  private synchronized Tools tools() {
    if (tools == null) {
      tools =
          new Tools(
              new Webauthn4JRelyingPartyOperations(
                  people,
                  store,
                  PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Weft").build(),
                  Set.of(origin())),
              JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());
    }
    return tools;
  }

  private static PublicKeyCredentialDescriptor descriptor(Bytes id) {
    return PublicKeyCredentialDescriptor.builder().id(id).build();
  }
}
