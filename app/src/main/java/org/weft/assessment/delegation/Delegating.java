package org.weft.assessment.delegation;

import static org.weft.assessment.db.Tables.SECTIONS;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.audit.Event;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.SectionAccess;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.site.NotFoundException;
import org.weft.site.Site;

/// Asking a colleague to answer one section by a link in a letter. The coordinator does it, and the
/// owner of a section where the coordinator said so.
@Service
public class Delegating {
  private final LinkStore links;
  private final LinkLetters letters;
  private final SectionAccess access;
  private final People people;
  private final LinkDesk desk;
  private final Telling telling;
  private final DSLContext sql;
  private final Clock clock;
  private final Site site;
  private final Duration lasts;

  Delegating(
      LinkStore links,
      LinkLetters letters,
      SectionAccess access,
      People people,
      LinkDesk desk,
      Telling telling,
      DSLContext sql,
      Clock clock,
      Site site,
      @Value("${weft.section-link.lasts:60d}") Duration lasts) {
    this.links = links;
    this.letters = letters;
    this.access = access;
    this.people = people;
    this.desk = desk;
    this.telling = telling;
    this.sql = sql;
    this.clock = clock;
    this.site = site;
    this.lasts = lasts;
    if (lasts.toHours() < 1) {
      throw new IllegalArgumentException(
          "WEFT_SECTION_LINK_LASTS cannot be used: it is at least an hour");
    }
  }

  /// Whom to ask.
  ///
  /// @param name 1 to 200 characters
  /// @param post the department, at most 200 characters, may be empty
  /// @param email where the link goes
  /// @param language of the letter
  public record Colleague(String name, String post, String email, Locale language) {}

  /// What became of it.
  public enum Outcome {
    DONE,
    /// Only the coordinator asks people, and an owner who may pass the section on.
    NOT_YOURS,
    /// The assessment was submitted.
    CLOSED
  }

  /// Sends a colleague the link of a section. One that the section had before opens nothing any
  /// more. Asked by the coordinator, the colleague becomes the section's owner; asked by the owner,
  /// they answer beside them.
  ///
  /// @param dueOn when it should be done, or null
  /// @throws NotFoundException for people of other cities
  @Transactional
  public Outcome delegate(
      Actor actor, AssessmentId id, String area, Colleague colleague, @Nullable LocalDate dueOn) {
    var assessment = access.hold(actor, id);
    var refusal = desk.refusal(actor, assessment, area);
    if (refusal != Outcome.DONE) {
      return refusal;
    }
    links.lock(LinkStore.of(id, area)).ifPresent(old -> desk.withdraw(actor, assessment, old));
    var person = person(assessment, colleague);
    var secret = Secret.random();
    var now = clock.instant();
    var link =
        links.add(
            new SectionLink(
                id.value(),
                id,
                area,
                person,
                colleague.email(),
                colleague.language(),
                actor.signedIn(),
                new SectionLink.Moments(now, now.plus(lasts), null, null, null, null),
                new SectionLink.Opening("", 0)),
            secret);
    if (Reach.of(actor, assessment) == Reach.LEADS) {
      own(actor, id, area, person, dueOn);
    }
    var named = people.find(person).orElseThrow();
    telling.tell(
        actor, assessment, Deed.in(area, Change.Kind.DELEGATED).change(null, named.name()));
    desk.record(actor, assessment, link, Event.Kind.SECTION_DELEGATED);
    letters.send(link, secret, assessment, actor.name(), named);
    return Outcome.DONE;
  }

  /// Sends a new link to the same address. The one before opens nothing any more, and what is open
  /// in a browser ends at once. One that was withdrawn stays so.
  @Transactional
  public Outcome sendAgain(Actor actor, AssessmentId id, String area, UUID link) {
    var assessment = access.hold(actor, id);
    var refusal = desk.refusal(actor, assessment, area);
    if (refusal != Outcome.DONE) {
      return refusal;
    }
    var found = links.lock(LinkStore.of(id, area, link)).orElseThrow(NotFoundException::new);
    var secret = Secret.random();
    var now = clock.instant();
    links.send(found, secret, now, now.plus(lasts), true);
    desk.record(actor, assessment, found, Event.Kind.SECTION_DELEGATED);
    var reader = people.find(found.person()).orElseThrow();
    letters.send(found, secret, assessment, actor.name(), reader);
    return Outcome.DONE;
  }

  /// Withdraws a link: from this moment on it opens nothing. Twice is once.
  @Transactional
  public Outcome withdraw(Actor actor, AssessmentId id, String area, UUID link) {
    var assessment = access.hold(actor, id);
    var refusal = desk.refusal(actor, assessment, area);
    if (refusal == Outcome.NOT_YOURS) {
      return refusal;
    }
    links
        .lock(LinkStore.of(id, area, link))
        .ifPresent(found -> desk.withdraw(actor, assessment, found));
    return Outcome.DONE;
  }

  /// The section passes to somebody else: the link of whoever had it before opens nothing any more.
  void passedOn(Actor actor, Assessment assessment, String area, PersonId owner) {
    links
        .lock(LinkStore.of(assessment.id(), area))
        .filter(link -> !link.person().equals(owner))
        .ifPresent(link -> desk.withdraw(actor, assessment, link));
  }

  /// Somebody whom the city knows by this address, or somebody new. What other cities know of the
  /// address stays with them.
  private PersonId person(Assessment assessment, Colleague colleague) {
    Optional<PersonId> known =
        people
            .findOfCity(assessment.city().value(), colleague.email())
            .or(() -> links.findPerson(assessment.city(), colleague.email()));
    return known.orElseGet(
        () -> people.add(colleague.name(), colleague.post(), colleague.email(), site.demo()));
  }

  private void own(
      Actor actor, AssessmentId id, String area, PersonId owner, @Nullable LocalDate dueOn) {
    sql.insertInto(SECTIONS)
        .set(SECTIONS.ASSESSMENT_ID, id.value())
        .set(SECTIONS.AREA, area)
        .set(SECTIONS.OWNER_ID, owner.value())
        .set(SECTIONS.ASKED_BY, actor.signedIn().value())
        .set(SECTIONS.DUE_ON, dueOn)
        .onConflict(SECTIONS.ASSESSMENT_ID, SECTIONS.AREA)
        .doUpdate()
        .set(SECTIONS.OWNER_ID, owner.value())
        .set(SECTIONS.ASKED_BY, actor.signedIn().value())
        .set(SECTIONS.DUE_ON, dueOn)
        .set(SECTIONS.MAY_PASS_ON, false)
        .execute();
  }
}
