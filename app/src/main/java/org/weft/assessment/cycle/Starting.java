package org.weft.assessment.cycle;

import static org.weft.assessment.db.Tables.ASSESSMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import org.weft.network.NetworkId;
import org.weft.network.Networks;
import org.weft.site.NotFoundException;
import org.weft.site.Site;

/// Starting a cycle; the city's coordinator does it.
@Service
public class Starting {
  private final AssessmentStore assessments;
  private final Telling telling;
  private final Frameworks frameworks;
  private final Networks networks;
  private final DSLContext sql;
  private final Clock clock;
  private final Site site;

  Starting(
      AssessmentStore assessments,
      Telling telling,
      Frameworks frameworks,
      Networks networks,
      DSLContext sql,
      Clock clock,
      Site site) {
    this.assessments = assessments;
    this.telling = telling;
    this.frameworks = frameworks;
    this.networks = networks;
    this.sql = sql;
    this.clock = clock;
    this.site = site;
  }

  /// What the coordinator wants.
  ///
  /// @param network the network it is for, or null
  /// @param period 1 to 40 characters, such as 2026
  /// @param dueOn when it should be submitted, or null
  public record Wish(
      CityId city,
      FrameworkVersionId framework,
      @Nullable NetworkId network,
      String period,
      @Nullable LocalDate dueOn) {}

  /// What became of it.
  public sealed interface Outcome {
    record Started(AssessmentId id) implements Outcome {}

    /// The city has a cycle of this framework version and period already.
    record There(AssessmentId id) implements Outcome {}

    /// The city is not in that network's list.
    record NotInNetwork() implements Outcome {}
  }

  /// Starts a cycle and links the one before it.
  ///
  /// @throws NotFoundException for everybody but the coordinator, and for unknown frameworks
  @Transactional
  public Outcome start(Actor actor, Wish wish) {
    if (!actor.is(Role.COORDINATOR, wish.city().value())) {
      throw new NotFoundException();
    }
    var version = frameworks.get(wish.framework());
    var network = wish.network();
    if (network != null
        && networks.networksOf(wish.city()).stream().noneMatch(n -> n.id().equals(network))) {
      return new Outcome.NotInNetwork();
    }
    var wanted =
        new Assessment(
            new AssessmentId(UUID.randomUUID()),
            wish.city(),
            network,
            wish.framework(),
            wish.period(),
            Assessment.State.OPEN,
            0,
            wish.dueOn(),
            site.demo(),
            clock.instant(),
            findPrevious(wish.city(), version).orElse(null));
    var added = assessments.add(wanted, actor.signedIn());
    if (added.isEmpty()) {
      return new Outcome.There(find(wish).orElseThrow());
    }
    telling.tell(actor, wanted, Deed.of(Change.Kind.STARTED));
    return new Outcome.Started(added.get());
  }

  private Optional<AssessmentId> find(Wish wish) {
    return sql.select(ASSESSMENTS.ID)
        .from(ASSESSMENTS)
        .where(ASSESSMENTS.CITY_ID.eq(wish.city().value()))
        .and(ASSESSMENTS.FRAMEWORK_VERSION_ID.eq(wish.framework().value()))
        .and(ASSESSMENTS.PERIOD.eq(wish.period()))
        .fetchOptional(r -> new AssessmentId(r.value1()));
  }

  /// The latest submitted cycle of the same framework, whatever its version.
  private Optional<AssessmentId> findPrevious(CityId city, FrameworkVersion version) {
    List<UUID> versions =
        frameworks.list(version.framework()).stream().map(v -> v.id().value()).toList();
    return sql.select(ASSESSMENTS.ID)
        .from(ASSESSMENTS)
        .where(ASSESSMENTS.CITY_ID.eq(city.value()))
        .and(ASSESSMENTS.FRAMEWORK_VERSION_ID.in(versions))
        .and(ASSESSMENTS.REVISION.gt(0))
        .orderBy(ASSESSMENTS.PERIOD.desc(), ASSESSMENTS.STARTED_AT.desc())
        .limit(1)
        .fetchOptional(r -> new AssessmentId(r.value1()));
  }
}
