package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.SECTIONS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.site.NotFoundException;
import org.weft.site.Site;

/// Asking a colleague to answer a section; the coordinator does it.
@Service
public class Assigning {
  private final Desk desk;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Site site;

  Assigning(Desk desk, People people, ApplicationEventPublisher events, Site site) {
    this.desk = desk;
    this.people = people;
    this.events = events;
    this.site = site;
  }

  /// What became of it.
  public enum Outcome {
    ASKED,
    /// The person does not answer for the city.
    NOT_OF_THE_CITY,
    /// Only the coordinator asks people.
    NOT_YOURS,
    /// The assessment was submitted.
    CLOSED
  }

  /// Asks somebody who works for the city, and who answers it themselves.
  ///
  /// @param dueOn when it should be done, or null
  @Transactional
  public Outcome ask(
      Actor actor, AssessmentId id, String area, PersonId owner, @Nullable LocalDate dueOn) {
    return ask(actor, id, area, owner, dueOn, false);
  }

  /// Asks somebody who works for the city.
  ///
  /// @param dueOn when it should be done, or null
  /// @param mayPassOn whether they may have a colleague answer it by a link
  @Transactional
  public Outcome ask(
      Actor actor,
      AssessmentId id,
      String area,
      PersonId owner,
      @Nullable LocalDate dueOn,
      boolean mayPassOn) {
    var assessment = desk.access().hold(actor, id);
    var refusal = refusal(actor, assessment, area);
    if (refusal != null) {
      return refusal;
    }
    var person =
        people.listAnswering(assessment.city().value()).stream()
            .filter(p -> p.id().equals(owner))
            .findFirst();
    if (person.isEmpty()) {
      return Outcome.NOT_OF_THE_CITY;
    }
    write(actor, assessment, area, person.get(), dueOn, mayPassOn);
    return Outcome.ASKED;
  }

  /// Asks somebody new: the person may from now on answer sections of this city, and no more.
  ///
  /// @param name 1 to 200 characters
  /// @param post the department, at most 200 characters, may be empty
  @Transactional
  public Outcome askNew(
      Actor actor,
      AssessmentId id,
      String area,
      String name,
      String post,
      @Nullable LocalDate dueOn) {
    var assessment = desk.access().hold(actor, id);
    var refusal = refusal(actor, assessment, area);
    if (refusal != null) {
      return refusal;
    }
    var person = people.add(name, post, site.demo());
    people.grant(person, new Grant(Role.CONTRIBUTOR, assessment.city().value()));
    write(actor, assessment, area, new Person(person, name, post, site.demo()), dueOn, false);
    return Outcome.ASKED;
  }

  private @Nullable Outcome refusal(Actor actor, Assessment assessment, String area) {
    if (!desk.access().isSection(assessment, area)) {
      throw new NotFoundException();
    }
    if (Reach.of(actor, assessment) != Reach.LEADS) {
      return Outcome.NOT_YOURS;
    }
    return assessment.isOpen() ? null : Outcome.CLOSED;
  }

  private void write(
      Actor actor,
      Assessment assessment,
      String area,
      Person owner,
      @Nullable LocalDate dueOn,
      boolean mayPassOn) {
    var id = assessment.id();
    desk.sql()
        .insertInto(SECTIONS)
        .set(SECTIONS.ASSESSMENT_ID, id.value())
        .set(SECTIONS.AREA, area)
        .set(SECTIONS.OWNER_ID, owner.id().value())
        .set(SECTIONS.ASKED_BY, actor.signedIn().value())
        .set(SECTIONS.DUE_ON, dueOn)
        .set(SECTIONS.MAY_PASS_ON, mayPassOn)
        .onConflict(SECTIONS.ASSESSMENT_ID, SECTIONS.AREA)
        .doUpdate()
        .set(SECTIONS.OWNER_ID, owner.id().value())
        .set(SECTIONS.ASKED_BY, actor.signedIn().value())
        .set(SECTIONS.DUE_ON, dueOn)
        .set(SECTIONS.MAY_PASS_ON, mayPassOn)
        .execute();
    desk.telling()
        .tell(actor, assessment, Deed.in(area, Change.Kind.ASSIGNED).change(null, owner.name()));
    events.publishEvent(new SectionAssigned(actor, assessment, area, owner.id()));
  }
}
