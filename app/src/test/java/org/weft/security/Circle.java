package org.weft.security;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.HANDOVERS;
import static org.weft.account.db.Tables.HANDOVER_LINES;
import static org.weft.account.db.Tables.IDENTITIES;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.JOININGS;
import static org.weft.account.db.Tables.MAIL_LINKS;
import static org.weft.account.db.Tables.PASSKEYS;
import static org.weft.assessment.db.Tables.DELEGATIONS;
import static org.weft.city.db.Tables.OFFICES;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.weft.Browser;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.SecretHash;

/// Who comes to a town’s team and who leaves: all that waits to be decided, as it lies in the
/// database.
final class Circle {
  private final Town town;
  private final OffsetDateTime now = OffsetDateTime.now();

  Circle(Town town) {
    this.town = town;
  }

  void everything() {
    signIn();
    var invitation = invitation("invited@" + town.place + ".example", "observer");
    town.values.put("invitation", invitation.toString());
    town.values.put("joining", joining().toString());
    town.values.put("handover", handover().toString());
    town.values.put("grant", grant(Who.NAMED));
    town.values.put("network-grant", grant(Who.REVIEWER));
    town.values.put("platform-grant", grant(Who.ADMINISTRATOR));
    town.values.put(
        "network-invitation", invitation("office@" + town.place, "reviewer").toString());
    town.values.put(
        "platform-invitation", invitation("all@" + town.place, "administrator").toString());
  }

  /// What somebody signs in with, and a letter that waits.
  private void signIn() {
    town.values.put(
        "passkey",
        town.sql
            .insertInto(PASSKEYS)
            .set(PASSKEYS.CREDENTIAL_ID, hash())
            .set(PASSKEYS.PERSON_ID, id(Who.COORDINATOR))
            .set(PASSKEYS.NAME, "Key " + town.mark)
            .set(PASSKEYS.PUBLIC_KEY, hash())
            .set(PASSKEYS.SIGN_COUNT, 1L)
            .set(PASSKEYS.BACKUP_ELIGIBLE, false)
            .set(PASSKEYS.BACKED_UP, false)
            .set(PASSKEYS.ATTESTATION, hash())
            .set(PASSKEYS.MADE_AT, now)
            .returningResult(PASSKEYS.ID)
            .fetchSingle()
            .value1()
            .toString());
    town.values.put(
        "identity",
        town.sql
            .insertInto(IDENTITIES)
            .set(IDENTITIES.ISSUER, "https://login.example/" + town.place)
            .set(IDENTITIES.SUBJECT, "Subject " + town.place)
            .set(IDENTITIES.PERSON_ID, id(Who.COORDINATOR))
            .set(IDENTITIES.MADE_AT, now)
            .set(IDENTITIES.USED_AT, now)
            .returningResult(IDENTITIES.ID)
            .fetchSingle()
            .value1()
            .toString());
    town.sql
        .insertInto(MAIL_LINKS)
        .set(MAIL_LINKS.TOKEN_HASH, hash())
        .set(MAIL_LINKS.BROWSER_HASH, hash())
        .set(MAIL_LINKS.PERSON_ID, id(Who.COORDINATOR))
        .set(MAIL_LINKS.MADE_AT, now)
        .set(MAIL_LINKS.EXPIRES_AT, now.plusMinutes(10))
        .execute();
  }

  /// A section of the cycle under way is answered by somebody who came by its link.
  void link(UUID assessment) {
    var link =
        town.sql
            .insertInto(DELEGATIONS)
            .set(DELEGATIONS.ASSESSMENT_ID, assessment)
            .set(DELEGATIONS.AREA, "commitment")
            .set(DELEGATIONS.PERSON_ID, id(Who.DELEGATE))
            .set(DELEGATIONS.EMAIL, "by-link@" + town.place + ".example")
            .set(DELEGATIONS.LANGUAGE, "en")
            .set(DELEGATIONS.GIVEN_BY, id(Who.COORDINATOR))
            .set(DELEGATIONS.GIVEN_AT, now)
            .set(DELEGATIONS.SECRET_HASH, hash())
            .set(DELEGATIONS.SENT_AT, now)
            .set(DELEGATIONS.EXPIRES_AT, now.plusDays(30))
            .set(DELEGATIONS.OPENED_AT, now)
            .set(DELEGATIONS.BROWSER_HASH, hash())
            .returningResult(DELEGATIONS.ID)
            .fetchSingle()
            .value1();
    town.values.put("link", link.toString());
    town.browsers.put(Who.DELEGATE, town.context.getBean(Browser.class).ofLink(link + ".0"));
  }

  /// Who is mayor, which everybody may know.
  void office() {
    var office =
        town.sql
            .insertInto(OFFICES)
            .set(OFFICES.CITY_ID, town.city)
            .set(OFFICES.OFFICE, "mayor")
            .set(OFFICES.HOLDER, "Holder of " + town.place)
            .set(OFFICES.BEGINS_ON, LocalDate.of(2024, 1, 1))
            .set(OFFICES.SOURCE, "test")
            .set(OFFICES.AS_OF, LocalDate.of(2024, 1, 1))
            .set(OFFICES.RECORDED_AT, now)
            .returningResult(OFFICES.ID)
            .fetchSingle()
            .value1();
    town.values.put("office", office.toString());
  }

  private String grant(Who who) {
    return town.sql
        .select(GRANTS.ID)
        .from(GRANTS)
        .where(GRANTS.PERSON_ID.eq(id(who)))
        .fetchSingle()
        .value1()
        .toString();
  }

  private UUID invitation(String email, String role) {
    var ofCity = Role.of(role).scope() == Scope.Kind.CITY;
    var ofNetwork = Role.of(role).scope() == Scope.Kind.NETWORK;
    return town.sql
        .insertInto(INVITATIONS)
        .set(INVITATIONS.TOKEN_HASH, hash())
        .set(INVITATIONS.EMAIL, email)
        .set(INVITATIONS.NAME, "Invited " + town.mark)
        .set(INVITATIONS.LANGUAGE, "en")
        .set(INVITATIONS.ROLE, role)
        .set(INVITATIONS.CITY_ID, ofCity ? town.city : null)
        .set(INVITATIONS.NETWORK_ID, ofNetwork ? town.network : null)
        .set(INVITATIONS.INVITED_BY, id(Who.COORDINATOR))
        .set(INVITATIONS.MADE_AT, now)
        .set(INVITATIONS.SENT_AT, now)
        .set(INVITATIONS.EXPIRES_AT, now.plusDays(7))
        .returningResult(INVITATIONS.ID)
        .fetchSingle()
        .value1();
  }

  private UUID joining() {
    return town.sql
        .insertInto(JOININGS)
        .set(JOININGS.PERSON_ID, id(Who.RESIDENT))
        .set(JOININGS.CITY_ID, town.city)
        .set(JOININGS.WISH, "team")
        .set(JOININGS.SENTENCE, "Let me in, " + town.mark)
        .set(JOININGS.LANGUAGE, "en")
        .set(JOININGS.ASKED_AT, now)
        .returningResult(JOININGS.ID)
        .fetchSingle()
        .value1();
  }

  /// From somebody of the team to a successor who has not accepted yet.
  private UUID handover() {
    var handover =
        town.sql
            .insertInto(HANDOVERS)
            .set(HANDOVERS.CITY_ID, town.city)
            .set(HANDOVERS.FROM_ID, id(Who.NAMED))
            .set(
                HANDOVERS.INVITATION_ID,
                invitation("next@" + town.place + ".example", "coordinator"))
            .set(HANDOVERS.LEAVES_ON, LocalDate.of(2099, 1, 1))
            .set(HANDOVERS.NOTE, "Note " + town.mark)
            .set(HANDOVERS.LANGUAGE, "en")
            .set(HANDOVERS.MADE_AT, now)
            .returningResult(HANDOVERS.ID)
            .fetchSingle()
            .value1();
    town.sql
        .insertInto(HANDOVER_LINES)
        .set(HANDOVER_LINES.HANDOVER_ID, handover)
        .set(HANDOVER_LINES.POSITION, 0)
        .set(HANDOVER_LINES.KIND, "open")
        .set(HANDOVER_LINES.TITLE, JSONB.jsonb("{\"en\": \"Open\"}"))
        .set(HANDOVER_LINES.ADDRESS, "/office")
        .execute();
    return handover;
  }

  private UUID id(Who who) {
    return Objects.requireNonNull(town.people.get(who)).value();
  }

  /// Of a link that nobody has.
  private static byte[] hash() {
    return SecretHash.of(UUID.randomUUID().toString());
  }
}
