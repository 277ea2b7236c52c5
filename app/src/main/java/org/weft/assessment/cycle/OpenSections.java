package org.weft.assessment.cycle;

import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.DELEGATIONS;
import static org.weft.assessment.db.Tables.SECTIONS;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.work.OpenWork;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;

/// What is open of somebody in the questionnaires of a city, and how it passes to a successor:
/// their sections, the links of sections they gave, and that they asked others for theirs.
@Component
class OpenSections implements OpenWork {
  private final DSLContext sql;
  private final OpenRows rows;
  private final People people;
  private final Telling telling;
  private final AssessmentStore assessments;

  OpenSections(
      DSLContext sql, OpenRows rows, People people, Telling telling, AssessmentStore assessments) {
    this.sql = sql;
    this.rows = rows;
    this.people = people;
    this.telling = telling;
    this.assessments = assessments;
  }

  @Override
  public List<Line> list(PersonId person, UUID city) {
    var leads = people.actor(person).is(Role.COORDINATOR, city);
    return Stream.of(
            leads ? rows.cycles(city) : List.<Line>of(),
            rows.sections(city, person, leads),
            rows.comments(city, person, leads))
        .flatMap(List::stream)
        .limit(200)
        .toList();
  }

  /// The chronology says that each section was passed on; who answered what stays as it is.
  @Override
  public void pass(Actor actor, UUID city, PersonId from, PersonId to) {
    var name = people.find(to).map(Person::name).orElse("");
    sql.update(SECTIONS)
        .set(SECTIONS.OWNER_ID, to.value())
        .where(SECTIONS.OWNER_ID.eq(from.value()))
        .and(SECTIONS.ASSESSMENT_ID.in(open(city)))
        .returning(SECTIONS.ASSESSMENT_ID, SECTIONS.AREA)
        .fetch()
        .forEach(r ->
            telling.tell(
                actor,
                assessments.begun(new AssessmentId(r.getAssessmentId())),
                Deed.in(r.getArea(), Change.Kind.ASSIGNED).change(null, name)));
    sql.update(SECTIONS)
        .set(SECTIONS.ASKED_BY, to.value())
        .where(SECTIONS.ASKED_BY.eq(from.value()))
        .and(SECTIONS.ASSESSMENT_ID.in(open(city)))
        .execute();
    sql.update(DELEGATIONS)
        .set(DELEGATIONS.GIVEN_BY, to.value())
        .where(DELEGATIONS.GIVEN_BY.eq(from.value()))
        .and(DELEGATIONS.WITHDRAWN_AT.isNull())
        .and(DELEGATIONS.ENDED_AT.isNull())
        .and(DELEGATIONS.ASSESSMENT_ID.in(open(city)))
        .execute();
  }

  private static Select<Record1<UUID>> open(UUID city) {
    return DSL.select(ASSESSMENTS.ID)
        .from(ASSESSMENTS)
        .where(ASSESSMENTS.CITY_ID.eq(city))
        .and(ASSESSMENTS.STATE.eq("open"));
  }
}
