package org.weft.assessment.delegation;

import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.DELEGATIONS;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.city.CityId;

/// Rows of links.
@Component
class LinkStore {
  /// How exactly it is known when a link was last used.
  private static final Duration EXACTLY = Duration.ofMinutes(1);

  /// Links of a section that are listed, the latest.
  private static final int LISTED = 20;

  private final DSLContext sql;

  LinkStore(DSLContext sql) {
    this.sql = sql;
  }

  SectionLink add(SectionLink wanted, Secret secret) {
    var id =
        sql.insertInto(DELEGATIONS)
            .set(DELEGATIONS.ASSESSMENT_ID, wanted.assessment().value())
            .set(DELEGATIONS.AREA, wanted.area())
            .set(DELEGATIONS.PERSON_ID, wanted.person().value())
            .set(DELEGATIONS.EMAIL, wanted.email())
            .set(DELEGATIONS.LANGUAGE, wanted.language().getLanguage())
            .set(DELEGATIONS.GIVEN_BY, wanted.givenBy().value())
            .set(DELEGATIONS.GIVEN_AT, at(wanted.moments().sentAt()))
            .set(DELEGATIONS.SECRET_HASH, secret.hash())
            .set(DELEGATIONS.SENT_AT, at(wanted.moments().sentAt()))
            .set(DELEGATIONS.EXPIRES_AT, at(wanted.moments().expiresAt()))
            .returningResult(DELEGATIONS.ID)
            .fetchSingle()
            .value1();
    return find(id).orElseThrow();
  }

  Optional<SectionLink> find(UUID id) {
    return one(DELEGATIONS.ID.eq(id));
  }

  Optional<SectionLink> find(Secret secret) {
    return one(DELEGATIONS.SECRET_HASH.eq(secret.hash()));
  }

  /// The same, which nobody else can open or withdraw until this transaction ends.
  Optional<SectionLink> lock(Condition which) {
    return sql.selectFrom(DELEGATIONS).where(which).forUpdate().fetchOptional(LinkStore::link);
  }

  static Condition of(Secret secret) {
    return DELEGATIONS.SECRET_HASH.eq(secret.hash());
  }

  static Condition of(AssessmentId assessment, String area) {
    return DELEGATIONS
        .ASSESSMENT_ID
        .eq(assessment.value())
        .and(DELEGATIONS.AREA.eq(area))
        .and(DELEGATIONS.WITHDRAWN_AT.isNull());
  }

  static Condition of(AssessmentId assessment, String area, UUID id) {
    return of(assessment, area).and(DELEGATIONS.ID.eq(id));
  }

  /// The links of a section, the latest first.
  List<SectionLink> list(AssessmentId assessment, String area) {
    return sql.selectFrom(DELEGATIONS)
        .where(DELEGATIONS.ASSESSMENT_ID.eq(assessment.value()))
        .and(DELEGATIONS.AREA.eq(area))
        .orderBy(DELEGATIONS.ID.desc())
        .limit(LISTED)
        .fetch(LinkStore::link);
  }

  /// The latest link of each section.
  List<SectionLink> latest(AssessmentId assessment) {
    return sql.select(DELEGATIONS.fields())
        .distinctOn(DELEGATIONS.AREA)
        .from(DELEGATIONS)
        .where(DELEGATIONS.ASSESSMENT_ID.eq(assessment.value()))
        .orderBy(DELEGATIONS.AREA, DELEGATIONS.ID.desc())
        .fetch(LinkStore::link);
  }

  /// The person to whom this city sent a link at this mail address before.
  Optional<PersonId> findPerson(CityId city, String email) {
    return sql.select(DELEGATIONS.PERSON_ID)
        .from(DELEGATIONS)
        .join(ASSESSMENTS)
        .on(ASSESSMENTS.ID.eq(DELEGATIONS.ASSESSMENT_ID))
        .where(ASSESSMENTS.CITY_ID.eq(city.value()))
        .and(DSL.lower(DELEGATIONS.EMAIL).eq(DSL.lower(DSL.val(email))))
        .orderBy(DELEGATIONS.ID.desc())
        .limit(1)
        .fetchOptional(r -> new PersonId(r.value1()));
  }

  /// The link of a session, if it opens its section now.
  Optional<SectionLink> findLive(Ticket ticket, Instant now) {
    return sql.select(DELEGATIONS.fields())
        .from(DELEGATIONS)
        .join(ASSESSMENTS)
        .on(ASSESSMENTS.ID.eq(DELEGATIONS.ASSESSMENT_ID))
        .where(DELEGATIONS.ID.eq(ticket.link()))
        .and(DELEGATIONS.ERA.eq(ticket.era()))
        .and(ASSESSMENTS.STATE.eq("open"))
        .fetchOptional(LinkStore::link)
        .filter(link -> link.isLive(now));
  }

  /// Notes that a link was used, at most once a minute.
  void touch(SectionLink link, Instant now) {
    var last = link.moments().lastUsedAt();
    if (last == null || last.plus(EXACTLY).isBefore(now)) {
      sql.update(DELEGATIONS)
          .set(DELEGATIONS.LAST_USED_AT, at(now))
          .where(DELEGATIONS.ID.eq(link.id()))
          .execute();
    }
  }

  /// Binds a link to a browser; what another browser had open ends.
  void open(SectionLink link, Secret browser, Instant now) {
    sql.update(DELEGATIONS)
        .set(DELEGATIONS.OPENED_AT, at(now))
        .set(DELEGATIONS.BROWSER_HASH, browser.hash())
        .set(DELEGATIONS.LAST_USED_AT, at(now))
        .set(DELEGATIONS.ERA, DELEGATIONS.ERA.plus(1))
        .where(DELEGATIONS.ID.eq(link.id()))
        .execute();
  }

  /// Replaces the secret: the one before opens nothing any more.
  ///
  /// @param ends whether what is open in a browser ends at once, or when the new secret is opened
  void send(SectionLink link, Secret secret, Instant now, Instant expires, boolean ends) {
    sql.update(DELEGATIONS)
        .set(DELEGATIONS.SECRET_HASH, secret.hash())
        .set(DELEGATIONS.SENT_AT, at(now))
        .set(DELEGATIONS.EXPIRES_AT, at(expires))
        .setNull(DELEGATIONS.OPENED_AT)
        .setNull(DELEGATIONS.BROWSER_HASH)
        .set(DELEGATIONS.ERA, DELEGATIONS.ERA.plus(ends ? 1 : 0))
        .where(DELEGATIONS.ID.eq(link.id()))
        .execute();
  }

  void withdraw(SectionLink link, PersonId by, Instant now) {
    sql.update(DELEGATIONS)
        .set(DELEGATIONS.WITHDRAWN_BY, by.value())
        .set(DELEGATIONS.WITHDRAWN_AT, at(now))
        .where(DELEGATIONS.ID.eq(link.id()))
        .and(DELEGATIONS.WITHDRAWN_AT.isNull())
        .execute();
  }

  /// Ends all links of an assessment, or lets them open their sections again.
  void end(AssessmentId assessment, @Nullable Instant at) {
    sql.update(DELEGATIONS)
        .set(DELEGATIONS.ENDED_AT, at == null ? null : at(at))
        .where(DELEGATIONS.ASSESSMENT_ID.eq(assessment.value()))
        .and(DELEGATIONS.WITHDRAWN_AT.isNull())
        .execute();
  }

  private Optional<SectionLink> one(Condition which) {
    return sql.selectFrom(DELEGATIONS).where(which).fetchOptional(LinkStore::link);
  }

  private static SectionLink link(Record row) {
    byte @Nullable [] browser = row.get(DELEGATIONS.BROWSER_HASH);
    return new SectionLink(
        row.get(DELEGATIONS.ID),
        new AssessmentId(row.get(DELEGATIONS.ASSESSMENT_ID)),
        row.get(DELEGATIONS.AREA),
        new PersonId(row.get(DELEGATIONS.PERSON_ID)),
        row.get(DELEGATIONS.EMAIL),
        Locale.of(row.get(DELEGATIONS.LANGUAGE)),
        new PersonId(row.get(DELEGATIONS.GIVEN_BY)),
        new SectionLink.Moments(
            row.get(DELEGATIONS.SENT_AT).toInstant(),
            row.get(DELEGATIONS.EXPIRES_AT).toInstant(),
            instant(row.get(DELEGATIONS.OPENED_AT)),
            instant(row.get(DELEGATIONS.LAST_USED_AT)),
            instant(row.get(DELEGATIONS.ENDED_AT)),
            instant(row.get(DELEGATIONS.WITHDRAWN_AT))),
        new SectionLink.Opening(
            browser == null ? "" : HexFormat.of().formatHex(browser), row.get(DELEGATIONS.ERA)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
