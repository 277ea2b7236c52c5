package org.weft.account.invitation;

import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.ORGANISATIONS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.team.Team;
import org.weft.account.team.Term;

/// Reads and writes invitations.
@Repository
public class InvitationStore {
  private static final org.weft.account.db.tables.People INVITERS = PEOPLE.as("inviters");
  private static final Condition WAITS =
      INVITATIONS.ACCEPTED_AT.isNull().and(INVITATIONS.WITHDRAWN_AT.isNull());

  private final DSLContext sql;

  InvitationStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Whether this role has been offered to this address already and waits.
  public boolean waits(String email, Grant grant) {
    return sql.fetchExists(
        INVITATIONS,
        WAITS
            .and(DSL.lower(INVITATIONS.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
            .and(INVITATIONS.ROLE.eq(grant.role().word()))
            .and(
                DSL.coalesce(
                        INVITATIONS.CITY_ID, INVITATIONS.NETWORK_ID, INVITATIONS.ORGANISATION_ID)
                    .isNotDistinctFrom(grant.scope())));
  }

  /// How many letters of invitation somebody has caused since a moment.
  public int countOf(PersonId inviter, Instant since) {
    return sql.fetchCount(
        INVITATIONS,
        INVITATIONS
            .INVITED_BY
            .eq(inviter.value())
            .and(INVITATIONS.SENT_AT.gt(since.atOffset(ZoneOffset.UTC))));
  }

  public UUID add(Invitation invitation, Secret secret) {
    var grant = invitation.grant();
    var kind = grant.role().scope();
    return sql.insertInto(INVITATIONS)
        .set(INVITATIONS.TOKEN_HASH, secret.hash())
        .set(INVITATIONS.EMAIL, invitation.email())
        .set(INVITATIONS.NAME, invitation.name())
        .set(INVITATIONS.POST, invitation.post().isEmpty() ? null : invitation.post())
        .set(INVITATIONS.LANGUAGE, invitation.language().getLanguage())
        .set(INVITATIONS.ROLE, grant.role().word())
        .set(INVITATIONS.CITY_ID, kind == Scope.Kind.CITY ? grant.scope() : null)
        .set(INVITATIONS.NETWORK_ID, kind == Scope.Kind.NETWORK ? grant.scope() : null)
        .set(INVITATIONS.ORGANISATION_ID, kind == Scope.Kind.ORGANISATION ? grant.scope() : null)
        .set(INVITATIONS.SECTIONS, grant.sections().stream().sorted().toArray(String[]::new))
        .set(INVITATIONS.BEGINS_AT, offset(invitation.term().from()))
        .set(INVITATIONS.UNTIL, offset(invitation.term().until()))
        .set(INVITATIONS.INVITED_BY, invitation.inviter().value())
        .set(INVITATIONS.MADE_AT, offset(invitation.sentAt()))
        .set(INVITATIONS.SENT_AT, offset(invitation.sentAt()))
        .set(INVITATIONS.EXPIRES_AT, offset(invitation.expiresAt()))
        .returningResult(INVITATIONS.ID)
        .fetchSingle()
        .value1();
  }

  /// A new link; the one before opens nothing from now on.
  public void renew(UUID id, Secret secret, Instant now, Instant expires) {
    sql.update(INVITATIONS)
        .set(INVITATIONS.TOKEN_HASH, secret.hash())
        .set(INVITATIONS.SENT_AT, offset(now))
        .set(INVITATIONS.SENT, INVITATIONS.SENT.plus(1))
        .set(INVITATIONS.EXPIRES_AT, offset(expires))
        .where(INVITATIONS.ID.eq(id))
        .execute();
  }

  public void withdraw(UUID id, PersonId by, Instant now) {
    sql.update(INVITATIONS)
        .set(INVITATIONS.WITHDRAWN_AT, offset(now))
        .set(INVITATIONS.WITHDRAWN_BY, by.value())
        .where(INVITATIONS.ID.eq(id))
        .and(WAITS)
        .execute();
  }

  public void accept(UUID id, PersonId by, Instant now) {
    sql.update(INVITATIONS)
        .set(INVITATIONS.ACCEPTED_AT, offset(now))
        .set(INVITATIONS.ACCEPTED_BY, by.value())
        .where(INVITATIONS.ID.eq(id))
        .execute();
  }

  /// Those of a team that wait, the latest first; at most 200.
  public List<Invitation> list(Team team) {
    return select()
        .where(of(team))
        .and(WAITS)
        .orderBy(INVITATIONS.ID.desc())
        .limit(200)
        .fetch(InvitationStore::invitation);
  }

  /// One of a team that waits, held until the transaction ends.
  public Optional<Invitation> hold(Team team, UUID id) {
    return select()
        .where(of(team))
        .and(WAITS)
        .and(INVITATIONS.ID.eq(id))
        .forUpdate()
        .of(INVITATIONS)
        .fetchOptional(InvitationStore::invitation);
  }

  /// The one that a link opens, whatever became of it.
  public Optional<Invitation> find(Secret secret) {
    return select()
        .where(INVITATIONS.TOKEN_HASH.eq(secret.hash()))
        .fetchOptional(InvitationStore::invitation);
  }

  /// The same, held until the transaction ends.
  public Optional<Invitation> hold(Secret secret) {
    return select()
        .where(INVITATIONS.TOKEN_HASH.eq(secret.hash()))
        .forUpdate()
        .of(INVITATIONS)
        .fetchOptional(InvitationStore::invitation);
  }

  private SelectOnConditionStep<Record> select() {
    return sql.select(INVITATIONS.fields())
        .select(ORGANISATIONS.NAME, ORGANISATIONS.CITY_ID, INVITERS.NAME)
        .from(INVITATIONS)
        .join(INVITERS)
        .on(INVITERS.ID.eq(INVITATIONS.INVITED_BY))
        .leftJoin(ORGANISATIONS)
        .on(ORGANISATIONS.ID.eq(INVITATIONS.ORGANISATION_ID));
  }

  private static Condition of(Team team) {
    return switch (team.kind()) {
      case PLATFORM -> INVITATIONS.ROLE.eq(Role.ADMINISTRATOR.word());
      case NETWORK -> INVITATIONS.NETWORK_ID.eq(team.id());
      case CITY -> INVITATIONS.CITY_ID.eq(team.id()).or(ORGANISATIONS.CITY_ID.eq(team.id()));
      case ORGANISATION -> INVITATIONS.ORGANISATION_ID.eq(team.id());
    };
  }

  private static Invitation invitation(Record row) {
    var role = Role.of(row.get(INVITATIONS.ROLE));
    var scope =
        row.get(
            switch (role.scope()) {
              case NETWORK -> INVITATIONS.NETWORK_ID;
              case ORGANISATION -> INVITATIONS.ORGANISATION_ID;
              case CITY, PLATFORM -> INVITATIONS.CITY_ID;
            });
    var city = row.get(INVITATIONS.CITY_ID);
    return new Invitation(
        row.get(INVITATIONS.ID),
        row.get(INVITATIONS.EMAIL),
        row.get(INVITATIONS.NAME),
        text(row.get(INVITATIONS.POST)),
        Locale.of(row.get(INVITATIONS.LANGUAGE)),
        new Grant(role, scope, Set.of(row.get(INVITATIONS.SECTIONS))),
        city == null ? row.get(ORGANISATIONS.CITY_ID) : city,
        text(row.get(ORGANISATIONS.NAME)),
        new Term(instant(row.get(INVITATIONS.BEGINS_AT)), instant(row.get(INVITATIONS.UNTIL))),
        new PersonId(row.get(INVITATIONS.INVITED_BY)),
        row.get(INVITERS.NAME),
        row.get(INVITATIONS.SENT_AT).toInstant(),
        row.get(INVITATIONS.SENT),
        row.get(INVITATIONS.EXPIRES_AT).toInstant(),
        row.get(INVITATIONS.ACCEPTED_AT) != null
            ? Invitation.State.ACCEPTED
            : row.get(INVITATIONS.WITHDRAWN_AT) != null
                ? Invitation.State.WITHDRAWN
                : Invitation.State.OPEN);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
