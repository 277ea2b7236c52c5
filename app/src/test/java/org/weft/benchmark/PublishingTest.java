package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.account.Role;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.result.Decision;
import org.weft.benchmark.result.Publishing;
import org.weft.benchmark.result.Results;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

@WeftTest
class PublishingTest {
  @Autowired ApplicationContext context;
  @Autowired Results results;
  @Autowired Readers readers;
  @Autowired Publishing publishing;
  @Autowired Marks marks;
  @Autowired DataSource database;
  private Cycles cycles;
  private CityId city;
  private NetworkId network;
  private AssessmentId assessment;

  @BeforeEach
  void aSubmittedAssessment() {
    cycles = new Cycles(context);
    city = cycles.city("Leeds", 800_000);
    network = cycles.network("Network");
    cycles.join(city, network);
    assessment = cycles.submit(city, network, "2026", Cycles.all(50));
  }

  private Reader reader(Role role, java.util.UUID scope) {
    return readers.reader(cycles.actor(role, scope));
  }

  private boolean reads(Reader reader) {
    var found = results.find(reader, assessment, Optional.empty()).isPresent();
    assertThat(marks.latest(reader, cycles.version.framework(), city).isPresent()).isEqualTo(found);
    assertThat(marks.series(reader, cycles.version.framework(), city).isEmpty()).isEqualTo(!found);
    return found;
  }

  private Reader member() {
    var other = cycles.city("Kirklees", 400_000);
    cycles.join(other, network);
    return reader(Role.CONTRIBUTOR, other.value());
  }

  private Reader stranger() {
    return reader(Role.COORDINATOR, cycles.city("Elsewhere", 1000).value());
  }

  @Test
  void aPrivateResultIsForTheCityAndTheOfficeItAnsweredTo() {
    assertThat(reads(reader(Role.CONTRIBUTOR, city.value()))).isTrue();
    assertThat(reads(reader(Role.SECRETARIAT, network.value()))).isTrue();
    assertThat(reads(reader(Role.SECRETARIAT, cycles.network("Other").value()))).isFalse();
    assertThat(reads(member())).isFalse();
    assertThat(reads(stranger())).isFalse();
    assertThat(reads(Reader.PUBLIC)).isFalse();
  }

  @Test
  void aResultForTheNetworkIsOpenToThePeopleOfItsMembers() {
    cycles.open(city, assessment, Visibility.NETWORK);
    assertThat(reads(member())).isTrue();
    assertThat(reads(stranger())).isFalse();
    assertThat(reads(Reader.PUBLIC)).isFalse();
  }

  @Test
  void aPublicResultIsOpenToEverybodyUntilItIsWithdrawn() {
    cycles.open(city, assessment, Visibility.PUBLIC);
    assertThat(reads(Reader.PUBLIC)).isTrue();
    cycles.open(city, assessment, Visibility.PRIVATE);
    assertThat(reads(Reader.PUBLIC)).isFalse();
    var coordinator = reader(Role.COORDINATOR, city.value());
    var result = results.find(coordinator, assessment, Optional.empty()).orElseThrow();
    assertThat(results.decisions(coordinator, result))
        .extracting(Decision::after)
        .containsExactly(Visibility.PRIVATE, Visibility.PUBLIC);
    assertThat(results.decisions(reader(Role.SECRETARIAT, network.value()), result)).isEmpty();
  }

  @Test
  void onlyTheCoordinatorDecides() {
    assertThat(
            publishing.decide(
                reader(Role.CONTRIBUTOR, city.value()), assessment, Visibility.PUBLIC))
        .isEqualTo(new Publishing.Outcome.NotYours());
    assertThat(
            publishing.decide(
                reader(Role.SECRETARIAT, network.value()), assessment, Visibility.PUBLIC))
        .isEqualTo(new Publishing.Outcome.NotYours());
    assertThat(publishing.decide(stranger(), assessment, Visibility.PUBLIC))
        .isEqualTo(new Publishing.Outcome.Unknown());
    assertThat(reads(Reader.PUBLIC)).isFalse();
  }

  @Test
  void aResultWithoutANetworkCannotBeOpenedToOne() {
    var alone = cycles.submit(city, null, "2025", Cycles.all(50));
    assertThat(publishing.decide(reader(Role.COORDINATOR, city.value()), alone, Visibility.NETWORK))
        .isEqualTo(new Publishing.Outcome.WithoutNetwork());
  }

  @Test
  void aDecisionWaitsForWhoeverIsSubmittingAndTheyNeverWaitForEachOther() throws Exception {
    cycles.open(city, assessment, Visibility.PUBLIC);
    var coordinator = reader(Role.COORDINATOR, city.value());
    try (var submission = database.getConnection();
        var statement = submission.createStatement();
        var desk = Executors.newSingleThreadExecutor()) {
      submission.setAutoCommit(false);
      statement.execute("set local lock_timeout = '20s'");
      statement.execute(
          "select from assessment.assessments where id = '%s' for update"
              .formatted(assessment.value()));
      var decision =
          desk.submit(() -> publishing.decide(coordinator, assessment, Visibility.PRIVATE));
      awaitOneWaiting(statement);
      // as a submission does next; the decision must not have it while it waits
      statement.execute(
          "update benchmark.results set program_version = program_version where false");
      submission.rollback();
      assertThat(decision.get(1, TimeUnit.MINUTES))
          .isEqualTo(new Publishing.Outcome.Decided(Visibility.PRIVATE));
    }
    assertThat(reads(Reader.PUBLIC)).isFalse();
  }

  private static void awaitOneWaiting(Statement statement) {
    await("the decision waits for the submission")
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          var found =
              statement.executeQuery(
                  "select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))");
          return found.next() && found.getBoolean(1);
        });
  }
}
