package org.weft.account.invitation;

import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.ORGANISATIONS;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Scope;
import org.weft.account.team.Teams;
import org.weft.account.work.OpenWork;
import org.weft.site.Texts;

/// The invitations that somebody has sent and nobody has accepted yet.
@Component
class InvitationWork implements OpenWork {
  private final DSLContext sql;
  private final Teams teams;
  private final Texts texts;

  InvitationWork(DSLContext sql, Teams teams, Texts texts) {
    this.sql = sql;
    this.teams = teams;
    this.texts = texts;
  }

  @Override
  public List<Line> list(PersonId person, UUID city) {
    var address = teams.get(Scope.Kind.CITY, city).address();
    return sql.select(INVITATIONS.NAME)
        .from(INVITATIONS)
        .where(open(person, city))
        .orderBy(INVITATIONS.ID)
        .limit(200)
        .fetch(r ->
            new Line(
                Kind.PROMISED,
                language -> texts.say(language, "team.work.invitation", r.value1()),
                address,
                null));
  }

  /// The open ones are the successor's from now on, who can send them again or take them back.
  @Override
  public void pass(Actor actor, UUID city, PersonId from, PersonId to) {
    sql.update(INVITATIONS)
        .set(INVITATIONS.INVITED_BY, to.value())
        .where(open(from, city))
        .execute();
  }

  private static Condition open(PersonId person, UUID city) {
    return INVITATIONS
        .INVITED_BY
        .eq(person.value())
        .and(INVITATIONS.ACCEPTED_AT.isNull())
        .and(INVITATIONS.WITHDRAWN_AT.isNull())
        .and(
            INVITATIONS
                .CITY_ID
                .eq(city)
                .or(
                    INVITATIONS.ORGANISATION_ID.in(
                        DSL.select(ORGANISATIONS.ID)
                            .from(ORGANISATIONS)
                            .where(ORGANISATIONS.CITY_ID.eq(city)))));
  }
}
