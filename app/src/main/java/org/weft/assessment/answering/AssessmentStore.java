package org.weft.assessment.answering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.INSTANCES;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersionId;
import org.weft.network.NetworkId;
import org.weft.site.NotFoundException;

/// Rows of assessments.
@Component
public class AssessmentStore {
  private final DSLContext sql;
  private final Map<AssessmentId, Assessment> begun = new ConcurrentHashMap<>();

  AssessmentStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Assessment> find(AssessmentId id) {
    return sql.selectFrom(ASSESSMENTS)
        .where(ASSESSMENTS.ID.eq(id.value()))
        .fetchOptional(AssessmentStore::assessment);
  }

  /// The assessment as it was begun, open and never submitted: what of it never changes. Read once.
  ///
  /// @throws NotFoundException if there is no such assessment
  public Assessment begun(AssessmentId id) {
    var known = begun.get(id);
    if (known == null) {
      known = find(id).map(Assessment::begun).orElseThrow(NotFoundException::new);
      begun.put(id, known);
    }
    return known;
  }

  /// Those of these that exist.
  public List<Assessment> list(Collection<UUID> ids) {
    return sql.selectFrom(ASSESSMENTS)
        .where(ASSESSMENTS.ID.in(ids))
        .fetch(AssessmentStore::assessment);
  }

  /// What the cities call the instances of repeated areas, by assessment and code. Those that were
  /// removed have no name any more, as in the chronology.
  public Map<AssessmentId, Map<String, String>> instances(Collection<AssessmentId> ids) {
    return sql.select(INSTANCES.ASSESSMENT_ID, INSTANCES.CODE, INSTANCES.NAME)
        .from(INSTANCES)
        .where(INSTANCES.ASSESSMENT_ID.in(ids.stream().map(AssessmentId::value).toList()))
        .and(INSTANCES.REMOVED_AT.isNull())
        .collect(
            groupingBy(r -> new AssessmentId(r.value1()), toMap(r -> r.value2(), r -> r.value3())));
  }

  /// The row, which nobody else can change or submit until this transaction ends.
  public Optional<Assessment> lock(AssessmentId id) {
    return sql.selectFrom(ASSESSMENTS)
        .where(ASSESSMENTS.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(AssessmentStore::assessment);
  }

  /// The row, which cannot be submitted until this transaction ends; others may answer meanwhile.
  public Optional<Assessment> hold(AssessmentId id) {
    return sql.selectFrom(ASSESSMENTS)
        .where(ASSESSMENTS.ID.eq(id.value()))
        .forShare()
        .fetchOptional(AssessmentStore::assessment);
  }

  /// The assessments of cities, latest period first; at most 200.
  public List<Assessment> listOfCities(Collection<CityId> cities) {
    return sql.selectFrom(ASSESSMENTS)
        .where(ASSESSMENTS.CITY_ID.in(cities.stream().map(CityId::value).toList()))
        .orderBy(ASSESSMENTS.PERIOD.desc(), ASSESSMENTS.STARTED_AT.desc(), ASSESSMENTS.ID)
        .limit(200)
        .fetch(AssessmentStore::assessment);
  }

  /// The assessments for a network, latest period first.
  public List<Assessment> listOfNetwork(NetworkId network, int offset, int limit) {
    return sql.selectFrom(ASSESSMENTS)
        .where(ASSESSMENTS.NETWORK_ID.eq(network.value()))
        .orderBy(ASSESSMENTS.PERIOD.desc(), ASSESSMENTS.STARTED_AT.desc(), ASSESSMENTS.ID)
        .offset(offset)
        .limit(limit)
        .fetch(AssessmentStore::assessment);
  }

  /// How many there are for a network.
  ///
  /// @param revision how often they were submitted at least
  public int countOfNetwork(NetworkId network, int revision) {
    return sql.fetchCount(
        ASSESSMENTS,
        ASSESSMENTS.NETWORK_ID.eq(network.value()).and(ASSESSMENTS.REVISION.ge(revision)));
  }

  /// Adds an assessment unless the city has one of this version and period already.
  public Optional<AssessmentId> add(Assessment wanted, PersonId by) {
    var network = wanted.network();
    var previous = wanted.previous();
    return sql.insertInto(ASSESSMENTS)
        .set(ASSESSMENTS.ID, wanted.id().value())
        .set(ASSESSMENTS.CITY_ID, wanted.city().value())
        .set(ASSESSMENTS.NETWORK_ID, network == null ? null : network.value())
        .set(ASSESSMENTS.FRAMEWORK_VERSION_ID, wanted.frameworkVersion().value())
        .set(ASSESSMENTS.PERIOD, wanted.period())
        .set(ASSESSMENTS.DUE_ON, wanted.dueOn())
        .set(ASSESSMENTS.ILLUSTRATIVE, wanted.illustrative())
        .set(ASSESSMENTS.STARTED_BY, by.value())
        .set(ASSESSMENTS.STARTED_AT, wanted.startedAt().atOffset(ZoneOffset.UTC))
        .set(ASSESSMENTS.PREVIOUS_ID, previous == null ? null : previous.value())
        .onConflictDoNothing()
        .returningResult(ASSESSMENTS.ID)
        .fetchOptional(r -> new AssessmentId(r.value1()));
  }

  /// Marks an assessment as submitted or open again.
  public void update(AssessmentId id, Assessment.State state, int revision) {
    sql.update(ASSESSMENTS)
        .set(ASSESSMENTS.STATE, state.name().toLowerCase(Locale.ROOT))
        .set(ASSESSMENTS.REVISION, revision)
        .where(ASSESSMENTS.ID.eq(id.value()))
        .execute();
  }

  public static Assessment assessment(Record row) {
    UUID network = row.get(ASSESSMENTS.NETWORK_ID);
    UUID previous = row.get(ASSESSMENTS.PREVIOUS_ID);
    return new Assessment(
        new AssessmentId(row.get(ASSESSMENTS.ID)),
        new CityId(row.get(ASSESSMENTS.CITY_ID)),
        network == null ? null : new NetworkId(network),
        new FrameworkVersionId(row.get(ASSESSMENTS.FRAMEWORK_VERSION_ID)),
        row.get(ASSESSMENTS.PERIOD),
        Assessment.State.valueOf(row.get(ASSESSMENTS.STATE).toUpperCase(Locale.ROOT)),
        row.get(ASSESSMENTS.REVISION),
        row.get(ASSESSMENTS.DUE_ON),
        row.get(ASSESSMENTS.ILLUSTRATIVE),
        row.get(ASSESSMENTS.STARTED_AT).toInstant(),
        previous == null ? null : new AssessmentId(previous));
  }
}
