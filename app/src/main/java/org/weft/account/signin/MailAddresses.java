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
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Letter;
import org.weft.account.People;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.site.Site;
import org.weft.site.Texts;

/// The mail address of a person. A new one counts once a link that was sent there has been opened,
/// so that nobody puts somebody else's address on their own account.
@Service
class MailAddresses {
  private static final Duration LASTS = Duration.ofHours(24);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\]{1,64}@[^@\\s\\p{Cntrl}<>,;:\"()]{1,189}");

  private final DSLContext sql;
  private final People people;
  private final Clock clock;
  private final Site site;
  private final Texts texts;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  MailAddresses(
      DSLContext sql,
      People people,
      Clock clock,
      Site site,
      Texts texts,
      Trail trail,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.people = people;
    this.clock = clock;
    this.site = site;
    this.texts = texts;
    this.trail = trail;
    this.events = events;
  }

  /// Whether mail can be sent to this, as far as can be seen.
  static boolean isAddress(String text) {
    return text.length() <= 254 && ADDRESS.matcher(text).matches();
  }

  /// The person's address; empty if there is none.
  Optional<String> find(Actor actor) {
    return people.findEmail(actor.signedIn());
  }

  /// Sends a link to a new address, which the person opens to prove that it is theirs. An address
  /// that somebody else has gets a letter like any other: the page tells nobody who is here.
  @Transactional
  public void ask(Actor actor, String address, Locale language) {
    var secret = Secret.make();
    var now = clock.instant();
    sql.insertInto(MAIL_LINKS)
        .set(MAIL_LINKS.TOKEN_HASH, secret.hash())
        .set(MAIL_LINKS.PERSON_ID, actor.signedIn().value())
        .set(MAIL_LINKS.NEW_ADDRESS, address)
        .set(MAIL_LINKS.MADE_AT, now.atOffset(ZoneOffset.UTC))
        .set(MAIL_LINKS.EXPIRES_AT, now.plus(LASTS).atOffset(ZoneOffset.UTC))
        .execute();
    events.publishEvent(
        new Letter(
            address,
            language,
            "mail-address",
            texts.say(language, "account.letter.address.subject"),
            List.of(
                texts.say(
                    language,
                    "account.letter.address.first",
                    actor.name(),
                    site.address().getAuthority()),
                texts.say(language, "account.letter.address.second")),
            URI.create(site.address() + "/account/mail/" + secret.text()),
            now.plus(LASTS)));
  }

  /// The address that this link proves, for the person who asked for it.
  Optional<String> findNew(Actor actor, Secret link) {
    return sql.select(MAIL_LINKS.NEW_ADDRESS)
        .from(MAIL_LINKS)
        .where(opens(actor, link))
        .fetchOptional(MAIL_LINKS.NEW_ADDRESS);
  }

  /// What became of a link.
  enum Outcome {
    CHANGED,
    TAKEN,
    GONE
  }

  /// Uses a link up and makes its address the person's own; the address before is told.
  @Transactional
  public Outcome change(Actor actor, Secret link, Locale language) {
    var address =
        sql.update(MAIL_LINKS)
            .set(MAIL_LINKS.USED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .where(opens(actor, link))
            .returningResult(MAIL_LINKS.NEW_ADDRESS)
            .fetchOptional(MAIL_LINKS.NEW_ADDRESS);
    if (address.isEmpty()) {
      return Outcome.GONE;
    }
    var before = find(actor);
    if (!set(actor, address.get())) {
      return Outcome.TAKEN;
    }
    trail.record(
        actor,
        new Event(Event.Kind.SETTING_CHANGED, "mail-address", actor.signedIn().value())
            .about(address.get()));
    before.filter(b -> !b.equalsIgnoreCase(address.get())).ifPresent(b -> tell(b, language));
    return Outcome.CHANGED;
  }

  /// In a part of the transaction of its own, so that an address that is taken undoes nothing else.
  private boolean set(Actor actor, String address) {
    try {
      sql.transaction(inner ->
          inner
              .dsl()
              .update(PEOPLE)
              .set(PEOPLE.EMAIL, address)
              .where(PEOPLE.ID.eq(actor.signedIn().value()))
              .execute());
      return true;
    } catch (IntegrityConstraintViolationException
        | org.springframework.dao.DataIntegrityViolationException e) {
      return false;
    }
  }

  private void tell(String before, Locale language) {
    events.publishEvent(
        new Letter(
            before,
            language,
            "mail-address",
            texts.say(language, "account.letter.moved.subject"),
            List.of(
                texts.say(language, "account.letter.moved.first", site.address().getAuthority())),
            null));
  }

  private org.jooq.Condition opens(Actor actor, Secret link) {
    return MAIL_LINKS
        .TOKEN_HASH
        .eq(link.hash())
        .and(MAIL_LINKS.PERSON_ID.eq(actor.signedIn().value()))
        .and(MAIL_LINKS.NEW_ADDRESS.isNotNull())
        .and(MAIL_LINKS.USED_AT.isNull())
        .and(MAIL_LINKS.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC)));
  }
}
