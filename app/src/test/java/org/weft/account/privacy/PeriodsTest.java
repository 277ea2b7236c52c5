package org.weft.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.LIMITS;
import static org.weft.account.db.Tables.LINKS;
import static org.weft.account.db.Tables.MAIL_LINKS;
import static org.weft.account.db.Tables.NEWCOMERS;
import static org.weft.account.db.Tables.SPRING_SESSION;
import static org.weft.account.db.Tables.TRAIL;
import static org.weft.account.db.Tables.TRAIL_DETAILS;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.weft.WeftTest;
import org.weft.account.SecretHash;
import org.weft.account.Town;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.operation.AuditVerification;

/// What is kept for a while stays until its period is over and goes then. The rows are made now;
/// what lets go of them is asked as if it were later.
@WeftTest
class PeriodsTest {
  @Autowired ApplicationContext context;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired KeepSettings keep;
  @Autowired Erasing erasing;
  @Autowired ObjectProvider<Expiring> others;
  @Autowired Trail trail;
  @Autowired AuditVerification verification;
  @Autowired JdbcIndexedSessionRepository sessions;
  private Town town;
  private OffsetDateTime soon;

  @BeforeEach
  void everythingEndsInAnHour() {
    town = new Town(context);
    soon = OffsetDateTime.now(clock).plusHours(1);
  }

  private void letGo(Duration later) {
    letGo(later, keep);
  }

  private void letGo(Duration later, KeepSettings settings) {
    new Retaining(sql, Clock.offset(clock, later), settings, erasing, others).letGo();
  }

  private byte[] link() {
    var hash = SecretHash.of(UUID.randomUUID().toString());
    sql.insertInto(LINKS)
        .set(LINKS.TOKEN_HASH, hash)
        .set(LINKS.MADE_AT, soon.minusDays(1))
        .set(LINKS.EXPIRES_AT, soon)
        .execute();
    sql.insertInto(MAIL_LINKS)
        .set(MAIL_LINKS.TOKEN_HASH, hash)
        .set(MAIL_LINKS.NEW_ADDRESS, "periods@example.org")
        .set(MAIL_LINKS.MADE_AT, soon.minusDays(1))
        .set(MAIL_LINKS.EXPIRES_AT, soon)
        .execute();
    return hash;
  }

  private boolean isThere(byte[] link) {
    var one = sql.fetchExists(LINKS, LINKS.TOKEN_HASH.eq(link));
    assertThat(sql.fetchExists(MAIL_LINKS, MAIL_LINKS.TOKEN_HASH.eq(link))).isEqualTo(one);
    return one;
  }

  @Test
  void linksOfBothKindsGoAfterTheirEndAndNotBefore() {
    var link = link();
    letGo(keep.links());
    assertThat(isThere(link)).isTrue();
    letGo(keep.links().plusHours(2));
    assertThat(isThere(link)).isFalse();
  }

  @Test
  void theOperatorsPeriodsHold() {
    var link = link();
    var days = Duration.ofDays(3);
    var shorter = new KeepSettings(days, days, days, days, days, keep.people(), "", "");
    letGo(days, shorter);
    assertThat(isThere(link)).isTrue();
    letGo(days.plusHours(2), shorter);
    assertThat(isThere(link)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT23H", "-P3D"})
  void aPeriodOfLessThanADayIsRefused(String period) {
    var wrong = Duration.parse(period);
    var day = Duration.ofDays(1);
    assertThatThrownBy(() -> new KeepSettings(day, day, wrong, day, day, day, "", ""))
        .hasMessageContaining("at least a day");
  }

  @Test
  void addressesOfTheTrailGoAndItStillVerifies() {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr("203.0.113.77");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    var subject = UUID.randomUUID();
    trail.record(
        town.actor(town.anna), new Event(Event.Kind.DECIDED, "test", subject).about("a name"));
    RequestContextHolder.resetRequestAttributes();

    letGo(keep.addresses().minusHours(1));
    assertThat(details(subject)).isEqualTo("203.0.113.0/24 a name");
    letGo(keep.addresses().plusHours(1));
    assertThat(details(subject)).isEqualTo("null a name");
    var said = new StringWriter();
    assertThat(verification.verify(null, new PrintWriter(said), new PrintWriter(said)))
        .as(said.toString())
        .isTrue();
  }

  private String details(UUID subject) {
    return sql.select(TRAIL_DETAILS.ADDRESS, TRAIL_DETAILS.PERSONAL)
        .from(TRAIL_DETAILS)
        .join(TRAIL)
        .on(TRAIL.ID.eq(TRAIL_DETAILS.ENTRY_ID))
        .where(TRAIL.SUBJECT_ID.eq(subject.toString()))
        .fetchSingle(row -> row.value1() + " " + row.value2());
  }

  @Test
  void invitationsThatNobodyAcceptedLoseTheirNamesAndAcceptedOnesStay() {
    var open = invitation(false);
    var accepted = invitation(true);
    letGo(keep.invitations());
    assertThat(name(open)).isEqualTo("Ines Invited");
    letGo(keep.invitations().plusHours(2));
    assertThat(name(open)).isEqualTo("–");
    assertThat(name(accepted)).isEqualTo("Ines Invited");
    assertThat(sql.fetchValue(INVITATIONS.WITHDRAWN_AT, INVITATIONS.ID.eq(open))).isNotNull();
    assertThat(sql.fetchValue(INVITATIONS.EMAIL, INVITATIONS.ID.eq(open)))
        .isEqualTo("erased@invalid.invalid");
  }

  private UUID invitation(boolean accepted) {
    return sql.insertInto(INVITATIONS)
        .set(INVITATIONS.TOKEN_HASH, SecretHash.of(UUID.randomUUID().toString()))
        .set(INVITATIONS.EMAIL, UUID.randomUUID() + "@example.org")
        .set(INVITATIONS.NAME, "Ines Invited")
        .set(INVITATIONS.LANGUAGE, "en")
        .set(INVITATIONS.ROLE, "observer")
        .set(INVITATIONS.CITY_ID, town.city)
        .set(INVITATIONS.INVITED_BY, town.anna.value())
        .set(INVITATIONS.MADE_AT, soon.minusDays(1))
        .set(INVITATIONS.SENT_AT, soon.minusDays(1))
        .set(INVITATIONS.EXPIRES_AT, soon)
        .set(INVITATIONS.ACCEPTED_AT, accepted ? soon : null)
        .set(INVITATIONS.ACCEPTED_BY, accepted ? town.joseph.value() : null)
        .returningResult(INVITATIONS.ID)
        .fetchSingle()
        .value1();
  }

  private String name(UUID invitation) {
    return sql.fetchValue(INVITATIONS.NAME, INVITATIONS.ID.eq(invitation));
  }

  @Test
  void newcomersWhoNeverCameGoWithTheirLink() {
    var old = newcomer(soon.minusHours(2));
    var young = newcomer(soon);
    letGo(Duration.ZERO);
    assertThat(sql.fetchExists(NEWCOMERS, NEWCOMERS.TOKEN_HASH.eq(old))).isFalse();
    assertThat(sql.fetchExists(NEWCOMERS, NEWCOMERS.TOKEN_HASH.eq(young))).isTrue();
  }

  private byte[] newcomer(OffsetDateTime end) {
    var hash = SecretHash.of(UUID.randomUUID().toString());
    sql.insertInto(NEWCOMERS)
        .set(NEWCOMERS.TOKEN_HASH, hash)
        .set(NEWCOMERS.CITY_ID, town.city)
        .set(NEWCOMERS.WISH, "team")
        .set(NEWCOMERS.NAME, "Nina New")
        .set(NEWCOMERS.EMAIL, UUID.randomUUID() + "@example.org")
        .set(NEWCOMERS.SENTENCE, "I work there")
        .set(NEWCOMERS.LANGUAGE, "en")
        .set(NEWCOMERS.EXPIRES_AT, end)
        .execute();
    return hash;
  }

  @Test
  void whatLimitsNothingAnyMoreGoesAndWhatLimitsStays() {
    var over = limit(soon.minusHours(2));
    var holds = limit(soon);
    letGo(Duration.ZERO);
    assertThat(sql.fetchExists(LIMITS, LIMITS.KEY.eq(over))).isFalse();
    assertThat(sql.fetchExists(LIMITS, LIMITS.KEY.eq(holds))).isTrue();
  }

  private byte[] limit(OffsetDateTime full) {
    var key = UUID.randomUUID().toString().substring(0, 32).getBytes();
    sql.insertInto(LIMITS).set(LIMITS.KEY, key).set(LIMITS.FULL_AT, full).execute();
    return key;
  }

  @Test
  void sessionsThatStoodIdleGo() {
    var old = session(Duration.ofDays(2));
    var young = session(Duration.ofMinutes(5));
    sessions.cleanUpExpiredSessions();
    assertThat(sql.fetchExists(SPRING_SESSION, SPRING_SESSION.PRINCIPAL_NAME.eq(old))).isFalse();
    assertThat(sql.fetchExists(SPRING_SESSION, SPRING_SESSION.PRINCIPAL_NAME.eq(young))).isTrue();
  }

  private String session(Duration idle) {
    var whose = "periods-" + UUID.randomUUID();
    var seen = Instant.now().minus(idle).toEpochMilli();
    sql.insertInto(SPRING_SESSION)
        .set(SPRING_SESSION.PRIMARY_ID, UUID.randomUUID().toString())
        .set(SPRING_SESSION.SESSION_ID, UUID.randomUUID().toString())
        .set(SPRING_SESSION.CREATION_TIME, seen)
        .set(SPRING_SESSION.LAST_ACCESS_TIME, seen)
        .set(SPRING_SESSION.MAX_INACTIVE_INTERVAL, 43_200)
        .set(SPRING_SESSION.EXPIRY_TIME, seen + 43_200_000)
        .set(SPRING_SESSION.PRINCIPAL_NAME, whose)
        .execute();
    return whose;
  }
}
