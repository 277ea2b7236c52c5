package org.weft.account.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.weft.account.Actor;
import org.weft.site.TooManyRequestsException;

/// Keeps people and programs from trying too often.
///
/// Call it at the top of a page's method, before the use case and outside of its transaction:
///
/// ```java
/// limits.take(Limit.SEARCH, actor);          // by person, the public by network address
/// limits.takeByAddress(Limit.SECRET);        // whoever shows a link, an invitation, a passkey
/// limits.takeMail(actor, form.email());      // before a letter is sent
/// ```
///
/// When too much was taken, the reader gets a page with status 429, a sentence and `Retry-After`.
/// The module's `package-info.java` needs `account :: limit` among its allowed dependencies.
@Service
public class Limits {
  private final LimitStore store;
  private final LocalLimits local = new LocalLimits();
  private final Clock clock;
  private final Map<Limit, Optional<Allowance>> allowances = new EnumMap<>(Limit.class);

  Limits(LimitStore store, Clock clock, Environment settings) {
    this.store = store;
    this.clock = clock;
    for (var limit : Limit.values()) {
      var setting = settings.getProperty("weft.limits." + limit.word());
      allowances.put(
          limit, setting == null ? Optional.of(limit.allowance()) : allowance(limit, setting));
    }
  }

  private static Optional<Allowance> allowance(Limit limit, String setting) {
    try {
      return Allowance.of(setting);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "WEFT_LIMITS_%s cannot be used: “%s” is not a count and a time, such as 30/10m, or off"
              .formatted(limit.name(), setting),
          e);
    }
  }

  /// Takes one for a person; for the public, for the address of the network.
  ///
  /// @throws TooManyRequestsException when there is none left
  public void take(Limit limit, Actor actor) {
    var person = actor.person();
    if (person == null) {
      takeByAddress(limit);
    } else {
      take(limit, person.value().toString());
    }
  }

  /// Takes one for the address that the request of this thread came from: a whole IPv4 address, or
  /// the first 64 bits of an IPv6 address, which one household or office has to itself.
  ///
  /// @throws TooManyRequestsException when there is none left
  public void takeByAddress(Limit limit) {
    take(limit, origin());
  }

  /// Takes one mail to an address: of those the address may get, of those this person or network
  /// address may cause, and, for the public, of all that strangers may cause.
  ///
  /// @throws TooManyRequestsException when there is none left
  public void takeMail(Actor by, String to) {
    take(Limit.MAIL_BY, by);
    take(Limit.MAIL_TO, to);
    if (by.isPublic()) {
      take(Limit.MAIL_ALL, "");
    }
  }

  /// Takes one for anything else, such as a mail address; capitals do not count.
  ///
  /// @throws TooManyRequestsException when there is none left
  public void take(Limit limit, String whose) {
    var wait = wait(limit, whose);
    if (wait.isPresent()) {
      throw new TooManyRequestsException(wait.get());
    }
  }

  /// Takes one where nobody is kept from anything, such as a note.
  ///
  /// @return whether there was one left
  public boolean mayTake(Limit limit, String whose) {
    return wait(limit, whose).isEmpty();
  }

  private Optional<Duration> wait(Limit limit, String whose) {
    return Objects.requireNonNull(allowances.get(limit))
        .flatMap(allowance -> take(limit, limit.word() + " " + fold(whose), allowance));
  }

  private Optional<Duration> take(Limit limit, String whose, Allowance allowance) {
    return limit.shared()
        ? store.take(whose, allowance, clock.instant())
        : local.take(whose, allowance, clock.instant());
  }

  private static String fold(String whose) {
    return whose.strip().toLowerCase(Locale.ROOT);
  }

  private static String origin() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
        ? Origins.network(known.getRequest().getRemoteAddr())
        : "";
  }
}
