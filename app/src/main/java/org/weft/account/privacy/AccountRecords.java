package org.weft.account.privacy;

import static org.weft.account.db.Tables.GRANTS;
import static org.weft.account.db.Tables.HANDOVERS;
import static org.weft.account.db.Tables.HANDOVER_LINES;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.JOININGS;
import static org.weft.account.db.Tables.MAIL_LINKS;
import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.account.db.Tables.SPRING_SESSION;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;

/// What the account module keeps: the person, their roles, sessions, invitations, and the entries
/// of the trail that are by them or about them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountRecords implements PersonalRecords {
  private final DSLContext sql;
  private final Clock clock;

  AccountRecords(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<PersonalPart> list(PersonId person) {
    var id = person.value();
    return List.of(
        PersonalPart.of(
            "person",
            sql.select(PEOPLE.NAME, PEOPLE.EMAIL, PEOPLE.POST, PEOPLE.LANGUAGE, PEOPLE.CREATED_AT)
                .from(PEOPLE)
                .where(PEOPLE.ID.eq(id))
                .fetch()),
        PersonalPart.of(
            "grants",
            sql.select(
                    GRANTS.ROLE,
                    GRANTS.CITY_ID,
                    GRANTS.NETWORK_ID,
                    GRANTS.BEGINS_AT,
                    GRANTS.UNTIL,
                    GRANTS.ENDED_AT)
                .from(GRANTS)
                .where(GRANTS.PERSON_ID.eq(id))
                .orderBy(GRANTS.BEGINS_AT)
                .fetch()),
        new PersonalPart("sessions", sessions(id.toString())),
        PersonalPart.of(
            "invitations",
            sql.select(INVITATIONS.EMAIL, INVITATIONS.NAME, INVITATIONS.ROLE, INVITATIONS.MADE_AT)
                .from(INVITATIONS)
                .where(
                    INVITATIONS
                        .ACCEPTED_BY
                        .eq(id)
                        .or(DSL.lower(INVITATIONS.EMAIL).eq(mail(person))))
                .orderBy(INVITATIONS.MADE_AT)
                .fetch()),
        PersonalPart.of(
            "joinings",
            sql.select(JOININGS.WISH, JOININGS.SENTENCE, JOININGS.ASKED_AT, JOININGS.OUTCOME)
                .from(JOININGS)
                .where(JOININGS.PERSON_ID.eq(id))
                .orderBy(JOININGS.ASKED_AT)
                .fetch()),
        PersonalPart.of(
            "handovers",
            sql.select(HANDOVERS.LEAVES_ON, HANDOVERS.NOTE, HANDOVERS.MADE_AT, HANDOVERS.DONE_AT)
                .from(HANDOVERS)
                .where(HANDOVERS.FROM_ID.eq(id))
                .orderBy(HANDOVERS.MADE_AT)
                .fetch()),
        PersonalPart.of(
            "mail_links",
            sql.select(MAIL_LINKS.NEW_ADDRESS, MAIL_LINKS.MADE_AT, MAIL_LINKS.USED_AT)
                .from(MAIL_LINKS)
                .where(MAIL_LINKS.PERSON_ID.eq(id))
                .orderBy(MAIL_LINKS.MADE_AT)
                .fetch()),
        PersonalPart.of(
            "trail",
            sql.select(
                    TRAIL.AT,
                    TRAIL.KIND,
                    TRAIL.SUBJECT_KIND,
                    TRAIL.BEFORE,
                    TRAIL.AFTER,
                    // where others were when they did something is theirs
                    DSL.when(TRAIL.PERSON_ID.eq(id), TRAIL_DETAILS.ADDRESS).as("address"),
                    TRAIL_DETAILS.PERSONAL)
                .from(TRAIL)
                .leftJoin(TRAIL_DETAILS)
                .on(TRAIL_DETAILS.ENTRY_ID.eq(TRAIL.ID))
                .where(TRAIL.PERSON_ID.eq(id).or(TRAIL.SUBJECT_ID.eq(id.toString())))
                .orderBy(TRAIL.ID.desc())
                .fetch()));
  }

  private static Field<String> mail(PersonId person) {
    return DSL.lower(
        DSL.field(DSL.select(PEOPLE.EMAIL).from(PEOPLE).where(PEOPLE.ID.eq(person.value()))));
  }

  private List<java.util.Map<String, String>> sessions(String id) {
    return sql.select(SPRING_SESSION.CREATION_TIME, SPRING_SESSION.LAST_ACCESS_TIME)
        .from(SPRING_SESSION)
        .where(SPRING_SESSION.PRINCIPAL_NAME.eq(id))
        .orderBy(SPRING_SESSION.CREATION_TIME)
        .fetch(row ->
            PersonalPart.row(
                "since", Instant.ofEpochMilli(row.value1()).toString(),
                "last_seen", Instant.ofEpochMilli(row.value2()).toString()));
  }

  @Override
  public void erase(PersonId person) {
    var id = person.value();
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.update(GRANTS)
        .set(GRANTS.ENDED_AT, now)
        .set(GRANTS.ENDED_BY, id)
        .where(GRANTS.PERSON_ID.eq(id))
        .and(GRANTS.ENDED_AT.isNull())
        .execute();
    // lines that say that somebody asks to join, such as /office/gb/leeds/team/asking/…
    sql.deleteFrom(HANDOVER_LINES)
        .where(
            HANDOVER_LINES.ADDRESS.like(
                DSL.any(
                    sql.select(DSL.concat(DSL.inline("%/asking/"), JOININGS.ID.cast(String.class)))
                        .from(JOININGS)
                        .where(JOININGS.PERSON_ID.eq(id)))))
        .execute();
    sql.update(HANDOVERS).setNull(HANDOVERS.NOTE).where(HANDOVERS.FROM_ID.eq(id)).execute();
    sql.deleteFrom(SPRING_SESSION).where(SPRING_SESSION.PRINCIPAL_NAME.eq(id.toString())).execute();
    Belongings.delete(sql, id);
  }
}
