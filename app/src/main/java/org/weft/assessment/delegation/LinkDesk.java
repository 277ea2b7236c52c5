package org.weft.assessment.delegation;

import static org.weft.assessment.db.Tables.SECTIONS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.SectionAccess;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.assessment.delegation.Delegating.Outcome;
import org.weft.site.NotFoundException;

/// What all that is done with links of sections has in common: who may do it, the end of a link,
/// and telling of it.
@Component
class LinkDesk {
  private final LinkStore links;
  private final SectionAccess access;
  private final People people;
  private final Telling telling;
  private final Trail trail;
  private final DSLContext sql;
  private final Clock clock;

  LinkDesk(
      LinkStore links,
      SectionAccess access,
      People people,
      Telling telling,
      Trail trail,
      DSLContext sql,
      Clock clock) {
    this.links = links;
    this.access = access;
    this.people = people;
    this.telling = telling;
    this.trail = trail;
    this.sql = sql;
    this.clock = clock;
  }

  /// Whether somebody may have a section answered by link now.
  ///
  /// @return [Delegating.Outcome#DONE] if nothing stands against it
  /// @throws NotFoundException if the framework has no such section
  Outcome refusal(Actor actor, Assessment assessment, String area) {
    if (!access.isSection(assessment, area)) {
      throw new NotFoundException();
    }
    var may =
        switch (Reach.of(actor, assessment)) {
          case LEADS -> true;
          case ANSWERS -> mayPassOn(actor, assessment.id(), area);
          case READS, DELEGATED, FOLLOWS, NOTHING -> false;
        };
    if (!may) {
      return Outcome.NOT_YOURS;
    }
    return assessment.isOpen() ? Outcome.DONE : Outcome.CLOSED;
  }

  private boolean mayPassOn(Actor actor, AssessmentId id, String area) {
    return sql.fetchExists(
        SECTIONS,
        SECTIONS
            .ASSESSMENT_ID
            .eq(id.value())
            .and(SECTIONS.AREA.eq(area))
            .and(SECTIONS.OWNER_ID.eq(actor.signedIn().value()))
            .and(SECTIONS.MAY_PASS_ON));
  }

  /// From this moment on a link opens nothing, and that is told.
  void withdraw(Actor actor, Assessment assessment, SectionLink link) {
    links.withdraw(link, actor.signedIn(), clock.instant());
    var name = people.find(link.person()).orElseThrow().name();
    telling.tell(
        actor, assessment, Deed.in(link.area(), Change.Kind.LINK_WITHDRAWN).change(null, name));
    record(actor, assessment, link, Event.Kind.DELEGATION_WITHDRAWN);
  }

  /// Records a deed at a link in the trail.
  void record(Actor actor, Assessment assessment, SectionLink link, Event.Kind kind) {
    trail.record(
        actor,
        new Event(kind, "section", assessment.id().value() + "/" + link.area())
            .ofCity(assessment.city().value())
            .about(link.email()));
  }
}
