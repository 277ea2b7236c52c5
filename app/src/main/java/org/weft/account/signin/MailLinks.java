package org.weft.account.signin;

import static org.weft.account.db.Tables.MAIL_LINKS;
import static org.weft.account.db.Tables.PEOPLE;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Letter;
import org.weft.account.PersonId;
import org.weft.site.Site;
import org.weft.site.Texts;

/// Signing in by a link that is sent by mail: it lasts ten minutes, opens once, and only in the
/// browser that asked for it, so that a link passed on or caught on its way is worth nothing.
///
/// Who asks is told the same whether or not anybody has the address, and the program does the same:
/// an unknown address gets a letter that says so.
@Service
class MailLinks {
  static final Duration LASTS = Duration.ofMinutes(10);

  private final DSLContext sql;
  private final Clock clock;
  private final Site site;
  private final Texts texts;
  private final ApplicationEventPublisher events;

  MailLinks(DSLContext sql, Clock clock, Site site, Texts texts, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.site = site;
    this.texts = texts;
    this.events = events;
  }

  /// What a link is to somebody who holds it.
  sealed interface Found {
    /// It opens in this browser.
    record Here() implements Found {}

    /// Another browser asked for it.
    record Elsewhere() implements Found {}

    /// It is unknown, used or too old.
    record Gone() implements Found {}
  }

  /// Sends a link to this address.
  ///
  /// @param browser the secret of the browser that asks
  /// @param leadsTo a path of this site where the person goes afterwards, or empty
  @Transactional
  public void send(String mail, Secret browser, String leadsTo, Locale language) {
    var person =
        sql.select(PEOPLE.ID)
            .from(PEOPLE)
            .where(DSL.lower(PEOPLE.EMAIL).eq(mail.toLowerCase(Locale.ROOT)))
            .fetchOptional(PEOPLE.ID);
    var secret = Secret.make();
    var now = clock.instant();
    sql.insertInto(MAIL_LINKS)
        .set(MAIL_LINKS.TOKEN_HASH, secret.hash())
        .set(MAIL_LINKS.BROWSER_HASH, browser.hash())
        .set(MAIL_LINKS.PERSON_ID, person.orElse(null))
        .set(MAIL_LINKS.LEADS_TO, leadsTo)
        .set(MAIL_LINKS.MADE_AT, now.atOffset(ZoneOffset.UTC))
        .set(MAIL_LINKS.EXPIRES_AT, now.plus(LASTS).atOffset(ZoneOffset.UTC))
        .execute();
    sql.deleteFrom(MAIL_LINKS)
        .where(MAIL_LINKS.EXPIRES_AT.lt(now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)))
        .execute();
    var kind = person.isPresent() ? "account.letter.link" : "account.letter.nobody";
    events.publishEvent(
        new Letter(
            mail,
            language,
            "sign-in",
            texts.say(language, kind + ".subject"),
            List.of(
                texts.say(language, kind + ".first", site.address().getAuthority()),
                texts.say(language, kind + ".second")),
            person.isPresent() ? link(secret) : site.address(),
            now.plus(LASTS)));
  }

  /// Looks at a link and uses nothing up: programs that look at links in mail spend none.
  Found find(Secret link, Optional<Secret> browser) {
    return sql.select(MAIL_LINKS.BROWSER_HASH)
        .from(MAIL_LINKS)
        .where(opens(link))
        .fetchOptional(MAIL_LINKS.BROWSER_HASH)
        .<Found>map(hash ->
            browser.filter(b -> java.security.MessageDigest.isEqual(b.hash(), hash)).isPresent()
                ? new Found.Here()
                : new Found.Elsewhere())
        .orElseGet(Found.Gone::new);
  }

  /// Who came in, and where they wanted to go.
  record Opened(PersonId person, String leadsTo) {}

  /// Opens a link and uses it up.
  ///
  /// @return empty when it is unknown, used or too old, or another browser asked for it
  @Transactional
  public Optional<Opened> open(Secret link, Optional<Secret> browser) {
    return browser.flatMap(asked ->
        sql.update(MAIL_LINKS)
            .set(MAIL_LINKS.USED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .where(opens(link))
            .and(MAIL_LINKS.BROWSER_HASH.eq(asked.hash()))
            .returningResult(MAIL_LINKS.PERSON_ID, MAIL_LINKS.LEADS_TO)
            .fetchOptional(r -> new Opened(new PersonId(r.value1()), r.value2())));
  }

  /// The address to which a link was sent that opens in another browser, for a new one.
  Optional<String> findAddress(Secret link) {
    return sql.select(PEOPLE.EMAIL)
        .from(MAIL_LINKS)
        .join(PEOPLE)
        .on(PEOPLE.ID.eq(MAIL_LINKS.PERSON_ID))
        .where(opens(link))
        .and(PEOPLE.EMAIL.isNotNull())
        .fetchOptional(PEOPLE.EMAIL);
  }

  private org.jooq.Condition opens(Secret link) {
    return MAIL_LINKS
        .TOKEN_HASH
        .eq(link.hash())
        .and(MAIL_LINKS.PERSON_ID.isNotNull())
        .and(MAIL_LINKS.NEW_ADDRESS.isNull())
        .and(MAIL_LINKS.USED_AT.isNull())
        .and(MAIL_LINKS.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC)));
  }

  private URI link(Secret secret) {
    return URI.create(site.address() + "/sign-in/mail/" + secret.text());
  }
}
