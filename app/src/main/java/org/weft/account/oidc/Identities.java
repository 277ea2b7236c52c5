package org.weft.account.oidc;

import static org.weft.account.db.Tables.IDENTITIES;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Who people are at identity providers.
///
/// A person is known by the provider's own number for them. The first time, somebody who was
/// invited is found by their mail address, if the provider has verified it and its word is taken
/// for such addresses; nobody gets an account by merely having one elsewhere.
@Service
class Identities {
  private final DSLContext sql;
  private final Clock clock;
  private final Trail trail;

  Identities(DSLContext sql, Clock clock, Trail trail) {
    this.sql = sql;
    this.clock = clock;
    this.trail = trail;
  }

  /// What a provider says of somebody who has signed in there.
  ///
  /// @param verified whether it has made sure that the mail address is theirs
  /// @param trusted whether its word is taken for this mail address
  record Claim(
      String issuer, String subject, @Nullable String mail, boolean verified, boolean trusted) {}

  /// Whether somebody is known by that.
  sealed interface Answer {
    record Known(PersonId person) implements Answer {}

    /// Nobody is.
    ///
    /// @param reason word of a text
    record Unknown(String reason) implements Answer {}
  }

  /// Finds the person, and keeps who they are if it is the first time.
  @Transactional
  public Answer recognise(Claim claim) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var known =
        sql.update(IDENTITIES)
            .set(IDENTITIES.USED_AT, now)
            .where(IDENTITIES.ISSUER.eq(claim.issuer()))
            .and(IDENTITIES.SUBJECT.eq(claim.subject()))
            .returningResult(IDENTITIES.PERSON_ID)
            .fetchOptional(IDENTITIES.PERSON_ID);
    return known.isPresent()
        ? new Answer.Known(new PersonId(known.get()))
        : first(claim, invited(claim));
  }

  private Answer first(Claim claim, Optional<UUID> invited) {
    if (claim.mail() == null || !claim.verified()) {
      return new Answer.Unknown("unverified");
    }
    if (!claim.trusted()) {
      return new Answer.Unknown("untrusted");
    }
    if (invited.isEmpty()) {
      return new Answer.Unknown("uninvited");
    }
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var added =
        sql.insertInto(IDENTITIES)
            .set(IDENTITIES.ISSUER, claim.issuer())
            .set(IDENTITIES.SUBJECT, claim.subject())
            .set(IDENTITIES.PERSON_ID, invited.get())
            .set(IDENTITIES.MADE_AT, now)
            .set(IDENTITIES.USED_AT, now)
            .onConflictDoNothing()
            .execute();
    if (added == 0) {
      return new Answer.Unknown("another");
    }
    var person = new PersonId(invited.get());
    trail.record(
        new Actor(person, "", Set.of()),
        new Event(Event.Kind.SETTING_CHANGED, "identity", person.value())
            .change(null, "linked")
            .about(claim.issuer()));
    return new Answer.Known(person);
  }

  private Optional<UUID> invited(Claim claim) {
    var mail = claim.mail();
    return mail == null
        ? Optional.empty()
        : sql.select(PEOPLE.ID)
            .from(PEOPLE)
            .where(DSL.lower(PEOPLE.EMAIL).eq(mail.toLowerCase(Locale.ROOT)))
            .fetchOptional(PEOPLE.ID);
  }
}
