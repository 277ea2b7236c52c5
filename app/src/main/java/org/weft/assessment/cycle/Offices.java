package org.weft.assessment.cycle;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.weft.assessment.db.Tables.ANSWERS;
import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.CONTESTS;
import static org.weft.assessment.db.Tables.SECTIONS;
import static org.weft.assessment.db.Tables.SUBMISSIONS;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.assessment.Assessments;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Lists cycles with how far they are: for the people of their city, and for the office of their
/// network. One statement, however many there are.
@Service
public class Offices {
  private static final Field<Integer> ANSWERS_GIVEN =
      field(
          selectCount()
              .from(ANSWERS)
              .where(ANSWERS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
              .and(ANSWERS.VALUE.isNotNull()));
  private static final Field<Integer> COMPLETED =
      field(
          selectCount()
              .from(SECTIONS)
              .where(SECTIONS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
              .and(SECTIONS.COMPLETED_AT.isNotNull()));
  private static final Field<Integer> TO_CHECK =
      field(
          selectCount()
              .from(SECTIONS)
              .where(SECTIONS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
              .and(SECTIONS.COMPLETED_AT.isNotNull())
              .and(SECTIONS.CHECKED_AT.isNull()));
  private static final Field<Integer> CONTESTED =
      field(
          select(countDistinct(CONTESTS.ITEM, CONTESTS.INSTANCE))
              .from(CONTESTS)
              .where(CONTESTS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
              .and(CONTESTS.SETTLED_AT.isNull()));
  private static final Field<OffsetDateTime> SUBMITTED =
      field(
          select(max(SUBMISSIONS.SUBMITTED_AT))
              .from(SUBMISSIONS)
              .where(SUBMISSIONS.ASSESSMENT_ID.eq(ASSESSMENTS.ID)));

  private final DSLContext sql;

  Offices(DSLContext sql) {
    this.sql = sql;
  }

  /// The cycles of the cities among these that the actor works or looks on for, latest first; at
  /// most 200.
  public List<Cycle> listOfCities(Actor actor, Collection<CityId> cities) {
    var own = Assessments.citiesOf(actor).stream().filter(cities::contains).toList();
    return own.isEmpty()
        ? List.of()
        : list(actor, ASSESSMENTS.CITY_ID.in(own.stream().map(CityId::value).toList()), 0, 200);
  }

  /// One page of the cycles for a network, for its office; for its reviewers those that were
  /// submitted; nothing for everybody else.
  ///
  /// @param page from 1
  public List<Cycle> listOfNetwork(Actor actor, NetworkId network, int page) {
    var all = actor.is(Role.SECRETARIAT, network.value());
    if (!all && !actor.is(Role.REVIEWER, network.value())) {
      return List.of();
    }
    return list(
        actor,
        ASSESSMENTS.NETWORK_ID.eq(network.value()).and(ASSESSMENTS.REVISION.ge(all ? 0 : 1)),
        (Math.max(1, page) - 1) * Assessments.PAGE,
        Assessments.PAGE);
  }

  private List<Cycle> list(Actor actor, Condition which, int offset, int limit) {
    var mine = mine(actor.signedIn().value());
    return sql.select(ASSESSMENTS.fields())
        .select(ANSWERS_GIVEN, COMPLETED, TO_CHECK, CONTESTED, SUBMITTED, mine)
        .from(ASSESSMENTS)
        .where(which)
        .orderBy(ASSESSMENTS.PERIOD.desc(), ASSESSMENTS.STARTED_AT.desc(), ASSESSMENTS.ID)
        .offset(offset)
        .limit(limit)
        .fetch(row -> cycle(row, mine));
  }

  private static Field<List<String>> mine(UUID person) {
    return multiset(
            select(SECTIONS.AREA)
                .from(SECTIONS)
                .where(SECTIONS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
                .and(SECTIONS.OWNER_ID.eq(person))
                .and(SECTIONS.COMPLETED_AT.isNull())
                .orderBy(SECTIONS.AREA))
        .convertFrom(rows -> rows.map(r -> r.value1()));
  }

  private static Cycle cycle(Record row, Field<List<String>> mine) {
    var submitted = row.get(SUBMITTED);
    return new Cycle(
        AssessmentStore.assessment(row),
        row.get(ANSWERS_GIVEN),
        row.get(COMPLETED),
        row.get(TO_CHECK),
        row.get(CONTESTED),
        submitted == null ? null : submitted.toInstant(),
        row.get(mine));
  }
}
