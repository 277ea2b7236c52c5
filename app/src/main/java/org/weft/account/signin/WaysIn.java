package org.weft.account.signin;

import static org.weft.account.db.Tables.IDENTITIES;
import static org.weft.account.db.Tables.PASSKEYS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Letter;
import org.weft.account.People;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.signin.AccountView.Identity;
import org.weft.account.signin.AccountView.Passkey;
import org.weft.site.Site;
import org.weft.site.Texts;

/// The ways in that a person has: passkeys, accounts at identity providers, a mail address. The
/// last one cannot be taken away, or nobody could come in to give another.
@Service
public class WaysIn {
  private final DSLContext sql;
  private final People people;
  private final SignInSettings settings;
  private final Trail trail;
  private final Site site;
  private final Texts texts;
  private final ApplicationEventPublisher events;

  WaysIn(
      DSLContext sql,
      People people,
      SignInSettings settings,
      Trail trail,
      Site site,
      Texts texts,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.people = people;
    this.settings = settings;
    this.trail = trail;
    this.site = site;
    this.texts = texts;
    this.events = events;
  }

  /// What became of taking one away.
  enum Removal {
    REMOVED,
    LAST_WAY,
    NONE
  }

  /// The person’s passkeys, the oldest first.
  public List<Passkey> listPasskeys(Actor actor) {
    return sql.selectFrom(PASSKEYS)
        .where(PASSKEYS.PERSON_ID.eq(actor.signedIn().value()))
        .orderBy(PASSKEYS.MADE_AT)
        .limit(50)
        .fetch(r ->
            new Passkey(r.getId(), r.getName(), r.getMadeAt().toInstant(), instant(r.getUsedAt())));
  }

  List<Identity> listIdentities(Actor actor) {
    return sql.selectFrom(IDENTITIES)
        .where(IDENTITIES.PERSON_ID.eq(actor.signedIn().value()))
        .orderBy(IDENTITIES.MADE_AT)
        .limit(50)
        .fetch(r ->
            new Identity(
                r.getId(),
                name(r.getIssuer()),
                r.getMadeAt().toInstant(),
                r.getUsedAt().toInstant()));
  }

  /// Takes a passkey away, unless it is the person's last way in.
  @Transactional
  public Removal removePasskey(Actor actor, UUID id) {
    return remove(
        actor,
        listPasskeys(actor).stream().anyMatch(p -> p.id().equals(id)),
        () -> {
          sql.deleteFrom(PASSKEYS).where(PASSKEYS.ID.eq(id)).execute();
          trail.record(actor, new Event(Event.Kind.PASSKEY_REMOVED, "passkey", id));
        });
  }

  /// Takes an account at an identity provider away, unless it is the person's last way in.
  @Transactional
  public Removal removeIdentity(Actor actor, UUID id) {
    return remove(
        actor,
        listIdentities(actor).stream().anyMatch(p -> p.id().equals(id)),
        () -> {
          sql.deleteFrom(IDENTITIES).where(IDENTITIES.ID.eq(id)).execute();
          trail.record(
              actor,
              new Event(Event.Kind.SETTING_CHANGED, "identity", id).change("linked", "removed"));
        });
  }

  /// Tells the person by mail what was added to their account, in case it was not they.
  public void tell(Actor actor, java.util.Locale language, String what) {
    mail(actor)
        .ifPresent(address ->
            events.publishEvent(
                new Letter(
                    address,
                    language,
                    "account",
                    texts.say(language, "account.letter." + what + ".subject"),
                    List.of(
                        texts.say(
                            language,
                            "account.letter." + what + ".first",
                            site.address().getAuthority())),
                    java.net.URI.create(site.address() + "/account"))));
  }

  /// One person's ways in are counted one at a time, so that two removals do not each see the other
  /// way still there.
  private Removal remove(Actor actor, boolean theirs, Runnable removing) {
    sql.select(PEOPLE.ID)
        .from(PEOPLE)
        .where(PEOPLE.ID.eq(actor.signedIn().value()))
        .forUpdate()
        .fetch();
    if (!theirs) {
      return Removal.NONE;
    }
    var byMail = settings.mail() && mail(actor).isPresent();
    if (!byMail && listPasskeys(actor).size() + listIdentities(actor).size() < 2) {
      return Removal.LAST_WAY;
    }
    removing.run();
    return Removal.REMOVED;
  }

  /// The person’s own address; empty if there is none.
  public Optional<String> mail(Actor actor) {
    return people.findEmail(actor.signedIn());
  }

  private String name(String issuer) {
    return settings.providers().stream()
        .filter(p -> p.getValue().issuer().toString().equals(issuer))
        .map(p -> p.getValue().label(p.getKey()))
        .findFirst()
        .orElse(issuer);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
