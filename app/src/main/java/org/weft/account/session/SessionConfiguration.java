package org.weft.account.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.account.People;
import org.weft.account.SessionSettings;

/// Web sessions in the database: several instances share them, they outlive a restart, and one that
/// is ended is gone with the next request.
@Configuration
@EnableConfigurationProperties(SessionSettings.class)
@EnableJdbcHttpSession(tableName = SessionConfiguration.TABLE)
class SessionConfiguration {
  static final String TABLE = "account.spring_session";

  /// The rows of one session beside each other: where those of several are mixed, Spring Session
  /// gives back sessions that lack some of what they hold, and nobody would find them to end them.
  private static final String OF_A_PERSON =
      """
      select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
        sa.attribute_name, sa.attribute_bytes
      from %TABLE_NAME% s left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id
      where s.principal_name = ?
      order by s.primary_id
      """;

  private static final String OF_IDS =
      OF_A_PERSON.replace(
          "s.principal_name = ?", "s.session_id = any(string_to_array(?, ' ')::bpchar[])");

  /// Two pages that are opened at once can each find that a session lacks something and add it,
  /// such as the token of forms, and a session can be ended while a page of it is on its way: the
  /// first that adds must not make the second fail, and what has ended stays so.
  private static final String ADDING =
      """
      insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
      select s.primary_id, added.name, added.bytes
      from (values (cast(? as bpchar), cast(? as varchar), cast(? as bytea))) as added (id, name, bytes)
        join %TABLE_NAME% s on s.primary_id = added.id
      for key share of s
      on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
      """;

  /// Reading needs no transaction, and what is written has one in [WebSessions]. Found by its name
  /// only, so that nobody else runs without transactions.
  @Bean(defaultCandidate = false)
  @Qualifier("springSessionTransactionOperations")
  static TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  @Bean
  @Primary
  static WebSessions webSessions(
      JdbcIndexedSessionRepository rows,
      JdbcOperations jdbc,
      ObjectProvider<People> people,
      PlatformTransactionManager transactions) {
    var together = new TransactionTemplate(transactions);
    together.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var several = several(jdbc);
    return new WebSessions(
        rows,
        ids -> several.findByPrincipalName(String.join(" ", ids)),
        ids -> people.getObject().actors(ids),
        together);
  }

  /// Spring's store can find several sessions at once only as those of one person; this one takes
  /// the ids of sessions in the place of a name. What it has found it also writes.
  private static JdbcIndexedSessionRepository several(JdbcOperations jdbc) {
    var several =
        new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
    several.setTableName(TABLE);
    several.setListSessionsByPrincipalNameQuery(OF_IDS);
    several.setCreateSessionAttributeQuery(ADDING);
    several.setConversionService(new SessionValues());
    return several;
  }

  @Bean
  static SessionIdGenerator sessionIds() {
    return new Ids();
  }

  /// Makes the ids of web sessions: 216 random bits, which fill the 36 letters of the column.
  /// Spring's own are UUIDs with 122 random bits, fewer than the 128 that ASVS 7.2.3 asks for.
  static final class Ids implements SessionIdGenerator {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generate() {
      var bytes = new byte[27];
      RANDOM.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
  }

  @Bean
  static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rows(SessionSettings settings) {
    return rows -> {
      rows.setDefaultMaxInactiveInterval(settings.idle());
      rows.setListSessionsByPrincipalNameQuery(OF_A_PERSON);
      rows.setCreateSessionAttributeQuery(ADDING);
      rows.setCleanupCron(Scheduled.CRON_DISABLED);
    };
  }

  @Bean(initMethod = "begin", destroyMethod = "close")
  static Sweeping sweeping(JdbcIndexedSessionRepository rows) {
    return new Sweeping(rows);
  }

  @Bean
  static FilterRegistrationBean<Filter> sessionsReadOnce() {
    var filter = new FilterRegistrationBean<Filter>(WebSessions::during);
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }
}
