package org.weft.account.handover;

import static org.weft.account.db.Tables.HANDOVERS;
import static org.weft.account.db.Tables.HANDOVER_LINES;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.weft.account.PersonId;
import org.weft.account.work.OpenWork;
import org.weft.site.Languages;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes handovers.
@Repository
class HandoverStore {
  private static final org.weft.account.db.tables.People FROM = PEOPLE.as("leaving");
  private static final org.weft.account.db.tables.People TO = PEOPLE.as("successors");
  private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {};

  private final DSLContext sql;
  private final JsonMapper json;

  HandoverStore(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /// What is to be kept of a handover that begins.
  ///
  /// @param invitation of a successor who is not there yet, or null
  record Begun(
      UUID city,
      PersonId from,
      @Nullable PersonId to,
      @Nullable UUID invitation,
      LocalDate leavesOn,
      String note,
      Locale language) {}

  UUID add(Begun begun, Instant now) {
    var to = begun.to();
    return sql.insertInto(HANDOVERS)
        .set(HANDOVERS.CITY_ID, begun.city())
        .set(HANDOVERS.FROM_ID, begun.from().value())
        .set(HANDOVERS.TO_ID, to == null ? null : to.value())
        .set(HANDOVERS.INVITATION_ID, begun.invitation())
        .set(HANDOVERS.LEAVES_ON, begun.leavesOn())
        .set(HANDOVERS.NOTE, begun.note().isEmpty() ? null : begun.note())
        .set(HANDOVERS.LANGUAGE, begun.language().getLanguage())
        .set(HANDOVERS.MADE_AT, offset(now))
        .set(HANDOVERS.DONE_AT, to == null ? null : offset(now))
        .returningResult(HANDOVERS.ID)
        .fetchSingle()
        .value1();
  }

  /// Keeps what was passed on, with its titles in every language there is.
  void addLines(UUID id, List<OpenWork.Line> lines) {
    var rows =
        sql.insertInto(
            HANDOVER_LINES,
            HANDOVER_LINES.HANDOVER_ID,
            HANDOVER_LINES.POSITION,
            HANDOVER_LINES.KIND,
            HANDOVER_LINES.TITLE,
            HANDOVER_LINES.ADDRESS,
            HANDOVER_LINES.DUE_ON);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var titles = new LinkedHashMap<String, String>();
      Languages.ALL.forEach(l -> titles.put(l.getLanguage(), line.title().apply(l)));
      rows =
          rows.values(
              id,
              i,
              line.kind().name().toLowerCase(Locale.ROOT),
              JSONB.valueOf(json.writeValueAsString(titles)),
              line.address(),
              line.dueOn());
    }
    if (!lines.isEmpty()) {
      rows.execute();
    }
  }

  /// The one that waits for this invitation to be accepted, held until the transaction ends.
  Optional<Handover> holdWaiting(UUID invitation) {
    return find(HANDOVERS.INVITATION_ID.eq(invitation).and(waits()), true);
  }

  /// The one of a person that waits.
  Optional<Handover> findWaiting(UUID city, PersonId from) {
    return find(
        HANDOVERS
            .CITY_ID
            .eq(city)
            .and(HANDOVERS.FROM_ID.eq(from.value()))
            .and(waits())
            .and(INVITATIONS.WITHDRAWN_AT.isNull()),
        false);
  }

  /// One of a city, with its lines.
  Optional<Handover> find(UUID city, UUID id) {
    return find(HANDOVERS.CITY_ID.eq(city).and(HANDOVERS.ID.eq(id)), false);
  }

  /// The latest of a city that were done, without their lines; at most 10.
  List<Handover> listDone(UUID city) {
    return select()
        .where(HANDOVERS.CITY_ID.eq(city))
        .and(HANDOVERS.DONE_AT.isNotNull())
        .orderBy(HANDOVERS.ID.desc())
        .limit(10)
        .fetch(r -> handover(r, List.of()));
  }

  void complete(UUID id, PersonId to, Instant now) {
    sql.update(HANDOVERS)
        .set(HANDOVERS.TO_ID, to.value())
        .set(HANDOVERS.DONE_AT, offset(now))
        .where(HANDOVERS.ID.eq(id))
        .execute();
  }

  void callOff(UUID invitation, Instant now) {
    sql.update(HANDOVERS)
        .set(HANDOVERS.CALLED_OFF_AT, offset(now))
        .where(HANDOVERS.INVITATION_ID.eq(invitation))
        .and(waits())
        .execute();
  }

  /// Calls off those of a person whose invitation was let go of, so that another can be made.
  void callOffLapsed(UUID city, PersonId from, Instant now) {
    sql.update(HANDOVERS)
        .set(HANDOVERS.CALLED_OFF_AT, offset(now))
        .where(HANDOVERS.CITY_ID.eq(city))
        .and(HANDOVERS.FROM_ID.eq(from.value()))
        .and(waits())
        .and(
            HANDOVERS.INVITATION_ID.in(
                sql.select(INVITATIONS.ID)
                    .from(INVITATIONS)
                    .where(INVITATIONS.WITHDRAWN_AT.isNotNull())))
        .execute();
  }

  private Optional<Handover> find(Condition which, boolean hold) {
    var query = select().where(which);
    return (hold ? query.forUpdate().of(HANDOVERS) : query)
        .fetchOptional(r -> handover(r, lines(r.get(HANDOVERS.ID))));
  }

  private static Condition waits() {
    return HANDOVERS.DONE_AT.isNull().and(HANDOVERS.CALLED_OFF_AT.isNull());
  }

  private org.jooq.SelectOnConditionStep<Record> select() {
    return sql.select(HANDOVERS.fields())
        .select(FROM.NAME, TO.NAME, INVITATIONS.NAME)
        .from(HANDOVERS)
        .join(FROM)
        .on(FROM.ID.eq(HANDOVERS.FROM_ID))
        .leftJoin(TO)
        .on(TO.ID.eq(HANDOVERS.TO_ID))
        .leftJoin(INVITATIONS)
        .on(INVITATIONS.ID.eq(HANDOVERS.INVITATION_ID));
  }

  private List<Handover.Line> lines(UUID id) {
    return sql.selectFrom(HANDOVER_LINES)
        .where(HANDOVER_LINES.HANDOVER_ID.eq(id))
        .orderBy(HANDOVER_LINES.POSITION)
        .fetch(r ->
            new Handover.Line(
                OpenWork.Kind.valueOf(r.getKind().toUpperCase(Locale.ROOT)),
                json.readValue(r.getTitle().data(), TITLES),
                r.getAddress(),
                r.getDueOn()));
  }

  private static Handover handover(Record row, List<Handover.Line> lines) {
    var to = row.get(HANDOVERS.TO_ID);
    var toName = row.get(TO.NAME);
    var invited = row.get(INVITATIONS.NAME);
    var note = row.get(HANDOVERS.NOTE);
    var done = row.get(HANDOVERS.DONE_AT);
    return new Handover(
        row.get(HANDOVERS.ID),
        row.get(HANDOVERS.CITY_ID),
        new PersonId(row.get(HANDOVERS.FROM_ID)),
        row.get(FROM.NAME),
        to == null ? null : new PersonId(to),
        toName != null ? toName : invited == null ? "" : invited,
        row.get(HANDOVERS.LEAVES_ON),
        note == null ? "" : note,
        Locale.of(row.get(HANDOVERS.LANGUAGE)),
        done == null ? null : done.toInstant(),
        lines);
  }

  private static OffsetDateTime offset(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
