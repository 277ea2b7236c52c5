package org.weft.account.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;

/// People as passkeys know them: by a handle that says nothing, and the name their device shows.
@Component
class KnownPeople implements PublicKeyCredentialUserEntityRepository {
  private final People people;

  KnownPeople(People people) {
    this.people = people;
  }

  /// A person as their device is told.
  ///
  /// @param account what tells two accounts of one person apart: the mail address, or the name
  static PublicKeyCredentialUserEntity entity(PersonId id, String account, String name) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(PasskeyStore.handle(id))
        .name(account)
        .displayName(name)
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return people.find(PasskeyStore.person(handle)).map(KnownPeople::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
    return people.find(PersonId.of(id)).map(KnownPeople::entity).orElse(null);
  }

  /// People are added elsewhere.
  @Override
  public void save(PublicKeyCredentialUserEntity person) {
    throw new UnsupportedOperationException("people are not added by their passkeys");
  }

  /// People are taken away elsewhere.
  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("people are not removed by their passkeys");
  }

  private static PublicKeyCredentialUserEntity entity(Person person) {
    return entity(person.id(), person.name(), person.name());
  }
}
