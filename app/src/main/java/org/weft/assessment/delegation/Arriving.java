package org.weft.assessment.delegation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Delegation;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.assessment.Assessment;
import org.weft.assessment.answering.AssessmentStore;

/// Coming by the link of a section. Looking at it uses nothing up, so that programs that look at
/// links in mail spend none.
@Service
public class Arriving {
  private final LinkStore links;
  private final LinkLetters letters;
  private final AssessmentStore assessments;
  private final People people;
  private final Trail trail;
  private final Clock clock;
  private final Duration lasts;

  Arriving(
      LinkStore links,
      LinkLetters letters,
      AssessmentStore assessments,
      People people,
      Trail trail,
      Clock clock,
      @Value("${weft.section-link.lasts:60d}") Duration lasts) {
    this.links = links;
    this.letters = letters;
    this.assessments = assessments;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
    this.lasts = lasts;
  }

  /// What a secret amounts to. An unknown, withdrawn, replaced, ended and expired one are alike.
  public sealed interface Arrival {
    /// It opens the section in this browser.
    ///
    /// @param giver who asks, or null
    record Welcome(SectionLink link, Assessment assessment, Person reader, @Nullable Person giver)
        implements Arrival {}

    /// It was opened in another browser; a new one can be sent to the same address.
    record Elsewhere(SectionLink link) implements Arrival {}

    record Unknown() implements Arrival {}
  }

  /// A link that was opened.
  ///
  /// @param ticket for the session
  /// @param browser what the browser shows from now on, or empty where it shows it already
  /// @param address of the section
  /// @param cookie the name under which the browser keeps it
  /// @param lasts how long it keeps it
  public record Opened(
      String ticket, String browser, String address, String cookie, Duration lasts) {
    /// Neither logs nor messages show the secret.
    @Override
    public String toString() {
      return "opened " + address;
    }
  }

  /// @param browser what the browser shows of this link, empty for nothing
  @Transactional(readOnly = true)
  public Arrival look(String secret, Browser browser) {
    return links.find(new Secret(secret)).map(link -> look(link, browser)).orElse(UNKNOWN);
  }

  private static final Arrival UNKNOWN = new Arrival.Unknown();

  /// What a browser shows, by the name of the cookie.
  public interface Browser {
    /// @return empty if it shows nothing
    String shows(String cookie);
  }

  private Arrival look(SectionLink link, Browser browser) {
    var assessment = assessments.find(link.assessment()).orElseThrow();
    if (!assessment.isOpen() || !link.isLive(clock.instant())) {
      return UNKNOWN;
    }
    if (!link.opening().browser().isEmpty() && !isOf(link, browser)) {
      return new Arrival.Elsewhere(link);
    }
    return new Arrival.Welcome(
        link,
        assessment,
        people.find(link.person()).orElseThrow(),
        people.find(link.givenBy()).orElse(null));
  }

  /// Opens a link in a browser and binds it to it; in the same browser it opens again.
  ///
  /// @return empty when it does not open here
  @Transactional
  public Optional<Opened> open(String secret, Browser browser) {
    var found = links.lock(LinkStore.of(new Secret(secret)));
    if (found.isEmpty()
        || !(look(found.get(), browser) instanceof Arrival.Welcome(var link, var on, var by, _))) {
      return Optional.empty();
    }
    if (!link.opening().browser().isEmpty()) {
      return Optional.of(opened(link, link.opening().era(), ""));
    }
    var shown = Secret.random();
    links.open(link, shown, clock.instant());
    trail.record(
        new Actor(
            link.person(),
            by.name(),
            Set.of(),
            new Delegation(link.id(), on.id().value(), link.area())),
        new Event(Event.Kind.DELEGATION_OPENED, "section", on.id().value() + "/" + link.area())
            .ofCity(on.city().value()));
    return Optional.of(opened(link, link.opening().era() + 1, shown.text()));
  }

  /// Sends a new link to the address the first one went to, for somebody who has a link that was
  /// opened in another browser. What is open there ends when the new one is opened.
  ///
  /// @return false when there is nothing to be renewed
  @Transactional
  public boolean renew(String secret, Browser browser) {
    var found = links.lock(LinkStore.of(new Secret(secret)));
    if (found.isEmpty() || !(look(found.get(), browser) instanceof Arrival.Elsewhere(var link))) {
      return false;
    }
    var fresh = Secret.random();
    var now = clock.instant();
    links.send(link, fresh, now, now.plus(lasts), false);
    var assessment = assessments.find(link.assessment()).orElseThrow();
    var giver = people.find(link.givenBy()).map(Person::name).orElse("");
    var reader = people.find(link.person()).orElseThrow();
    trail.record(
        Actor.PUBLIC,
        new Event(
                Event.Kind.SECTION_DELEGATED,
                "section",
                assessment.id().value() + "/" + link.area())
            .ofCity(assessment.city().value())
            .about(link.email()));
    letters.send(link, fresh, assessment, giver, reader);
    return true;
  }

  /// The mail address that a renewed link would go to; for limits on letters.
  @Transactional(readOnly = true)
  public Optional<String> findAddress(String secret, Browser browser) {
    return look(secret, browser) instanceof Arrival.Elsewhere(var link)
        ? Optional.ofNullable(link.email())
        : Optional.empty();
  }

  private Opened opened(SectionLink link, int era, String browser) {
    return new Opened(
        new Ticket(link.id(), era).text(),
        browser,
        link.address(),
        cookie(link.id()),
        Duration.between(clock.instant(), link.moments().expiresAt()));
  }

  private static boolean isOf(SectionLink link, Browser browser) {
    var shown = browser.shows(cookie(link.id()));
    return !shown.isEmpty() && link.opening().isOf(new Secret(shown));
  }

  /// One cookie for each link, so that one browser may have several.
  private static String cookie(UUID link) {
    return "weft-section-" + link.toString().substring(24);
  }
}
