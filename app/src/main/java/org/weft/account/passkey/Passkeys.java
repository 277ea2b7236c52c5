package org.weft.account.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.signin.WaysIn;
import tools.jackson.core.JacksonException;

/// Passkeys: keys that a person's device keeps and uses only for its owner and this site.
@Service
class Passkeys {
  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
  private static final int MOST = 20;

  private final Ceremonies ceremonies;
  private final PasskeyStore store;
  private final WaysIn ways;
  private final Trail trail;

  Passkeys(Ceremonies ceremonies, PasskeyStore store, WaysIn ways, Trail trail) {
    this.ceremonies = ceremonies;
    this.store = store;
    this.ways = ways;
    this.trail = trail;
  }

  /// What the person's device is asked for a new key, as JSON.
  String askForNew(Actor actor, Bytes challenge) {
    return ceremonies.write(options(actor, challenge));
  }

  /// What a device is asked to sign in, as JSON.
  String askToSignIn(Bytes challenge) {
    return ceremonies.write(ceremonies.request(challenge));
  }

  /// Adds the key that a device made.
  ///
  /// @param answer what the device said, as JSON
  /// @return false when that does not hold, or when the person has twenty keys
  @Transactional
  public boolean add(Actor actor, Bytes challenge, String name, String answer, Locale language) {
    if (ways.listPasskeys(actor).size() >= MOST) {
      return false;
    }
    try {
      var added =
          ceremonies
              .checks()
              .registerCredential(
                  new ImmutableRelyingPartyRegistrationRequest(
                      options(actor, challenge),
                      new RelyingPartyPublicKey(ceremonies.readNew(answer), name)));
      trail.record(
          actor, new Event(Event.Kind.PASSKEY_ADDED, "passkey", fingerprint(added)).about(name));
      ways.tell(actor, language, "passkey");
      return true;
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      LOG.info("A passkey was not added: {}", e.getMessage());
      return false;
    }
  }

  /// Whose device signed the challenge.
  ///
  /// @param answer what the device said, as JSON
  /// @return empty when the signature does not hold, for whatever reason
  @Transactional
  public Optional<PersonId> findSigner(Bytes challenge, String answer) {
    try {
      var signed = ceremonies.readSigned(answer);
      var person =
          PasskeyStore.person(
              ceremonies
                  .checks()
                  .authenticate(
                      new RelyingPartyAuthenticationRequest(ceremonies.request(challenge), signed))
                  .getId());
      var handle = signed.getResponse().getUserHandle();
      return handle == null || handle.equals(PasskeyStore.handle(person))
          ? Optional.of(person)
          : Optional.empty();
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      LOG.info("A passkey was not accepted: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private PublicKeyCredentialCreationOptions options(Actor actor, Bytes challenge) {
    var person = actor.signedIn();
    var account = ways.mail(actor).orElse(actor.name());
    List<Bytes> known =
        store.findByUserId(PasskeyStore.handle(person)).stream()
            .map(CredentialRecord::getCredentialId)
            .toList();
    return ceremonies.creation(challenge, KnownPeople.entity(person, account, actor.name()), known);
  }

  private static String fingerprint(CredentialRecord key) {
    var id = key.getCredentialId().toBase64UrlString();
    return id.substring(0, Math.min(id.length(), 40));
  }
}
