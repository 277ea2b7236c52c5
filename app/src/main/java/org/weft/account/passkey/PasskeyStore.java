package org.weft.account.passkey;

import static org.weft.account.db.Tables.PASSKEYS;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.weft.account.PersonId;
import org.weft.account.db.tables.records.PasskeysRecord;

/// Passkeys as rows, for the checks of Spring Security.
@Repository
class PasskeyStore implements UserCredentialRepository {
  private final DSLContext sql;
  private final Clock clock;

  PasskeyStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// By which a device knows a person: the sixteen bytes of their id.
  static Bytes handle(PersonId person) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(person.value().getMostSignificantBits())
            .putLong(person.value().getLeastSignificantBits())
            .array());
  }

  /// @throws IllegalArgumentException if it is no handle of ours
  static PersonId person(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    if (bytes.remaining() != 16) {
      throw new IllegalArgumentException("not a person's handle");
    }
    return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return sql.selectFrom(PASSKEYS)
        .where(PASSKEYS.CREDENTIAL_ID.eq(id.getBytes()))
        .fetchOne(PasskeyStore::record);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return sql.selectFrom(PASSKEYS)
        .where(PASSKEYS.PERSON_ID.eq(person(handle).value()))
        .orderBy(PASSKEYS.MADE_AT)
        .fetch(PasskeyStore::record);
  }

  /// Adds a passkey, or writes down that it was used. A device that counts its signatures never
  /// counts backwards: if it seems to, it was copied, and is refused.
  @Override
  public void save(CredentialRecord key) {
    var count = key.getSignatureCount();
    var used =
        sql.update(PASSKEYS)
            .set(PASSKEYS.SIGN_COUNT, count)
            .set(PASSKEYS.BACKED_UP, key.isBackupState())
            .set(PASSKEYS.USED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .where(PASSKEYS.CREDENTIAL_ID.eq(key.getCredentialId().getBytes()))
            .and(PASSKEYS.SIGN_COUNT.lt(count).or(PASSKEYS.SIGN_COUNT.eq(0L)))
            .execute();
    if (used == 0) {
      add(key);
    }
  }

  private void add(CredentialRecord key) {
    var attestation = key.getAttestationObject();
    if (attestation == null) {
      throw new IllegalArgumentException("a passkey without the proof of how it was made");
    }
    var added =
        sql.insertInto(PASSKEYS)
            .set(PASSKEYS.CREDENTIAL_ID, key.getCredentialId().getBytes())
            .set(PASSKEYS.PERSON_ID, person(key.getUserEntityUserId()).value())
            .set(PASSKEYS.NAME, key.getLabel())
            .set(PASSKEYS.PUBLIC_KEY, key.getPublicKey().getBytes())
            .set(PASSKEYS.SIGN_COUNT, key.getSignatureCount())
            .set(PASSKEYS.TRANSPORTS, transports(key))
            .set(PASSKEYS.BACKUP_ELIGIBLE, key.isBackupEligible())
            .set(PASSKEYS.BACKED_UP, key.isBackupState())
            .set(PASSKEYS.ATTESTATION, attestation.getBytes())
            .set(PASSKEYS.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute();
    if (added == 0) {
      throw new IllegalArgumentException("this passkey was copied, or is somebody's already");
    }
  }

  @Override
  public void delete(Bytes id) {
    sql.deleteFrom(PASSKEYS).where(PASSKEYS.CREDENTIAL_ID.eq(id.getBytes())).execute();
  }

  private static String[] transports(CredentialRecord key) {
    return key.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .limit(10)
        .toArray(String[]::new);
  }

  private static CredentialRecord record(PasskeysRecord row) {
    Set<AuthenticatorTransport> transports =
        Stream.of(row.getTransports())
            .map(AuthenticatorTransport::valueOf)
            .collect(Collectors.toSet());
    var used = row.getUsedAt();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getCredentialId()))
        .userEntityUserId(handle(new PersonId(row.getPersonId())))
        .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
        .signatureCount(row.getSignCount())
        .uvInitialized(true)
        .transports(transports)
        .backupEligible(row.getBackupEligible())
        .backupState(row.getBackedUp())
        .attestationObject(new Bytes(row.getAttestation()))
        .created(row.getMadeAt().toInstant())
        .lastUsed(used == null ? row.getMadeAt().toInstant() : used.toInstant())
        .label(row.getName())
        .build();
  }
}
