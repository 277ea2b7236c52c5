package org.weft.benchmark.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weft.benchmark.db.Tables.RESULTS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.Watch;
import org.weft.WeftTest;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Cycles;
import org.weft.framework.Frameworks;
import tools.jackson.databind.json.JsonMapper;

/// The batches in the database, whoever writes there.
@WeftTest
class BatchingTest {
  private static final int AT_ONCE = 9;

  @Autowired ApplicationContext context;
  @Autowired JdbcTemplate jdbc;
  @Autowired Watch watch;
  private Cycles cycles;

  @BeforeEach
  void aFramework() {
    cycles = new Cycles(context);
  }

  private AssessmentId submit(String period) {
    return cycles.submit(cycles.city("City", 300_000), null, period, Cycles.all(50));
  }

  private List<AssessmentId> waiting(String... periods) {
    return java.util.Arrays.stream(periods).map(this::submit).toList();
  }

  private static String among(List<AssessmentId> assessments) {
    return assessments.stream()
        .map(a -> "'" + a.value() + "'")
        .collect(Collectors.joining(",", " where current and assessment_id in (", ")"));
  }

  @Test
  void whoSubmitAtTheSameMomentAreBatchedByThrees() throws Exception {
    var cities = new ArrayList<org.weft.city.CityId>();
    for (int i = 0; i < AT_ONCE; i++) {
      cities.add(cycles.city("City", 300_000));
    }
    var together = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var submitted = new ArrayList<Future<AssessmentId>>();
      for (var city : cities) {
        submitted.add(
            threads.submit(() -> {
              together.await();
              return cycles.submit(city, null, "2026", Cycles.all(50));
            }));
      }
      for (var one : submitted) {
        one.get();
      }
    }
    assertThat(sizes()).hasSize(3).allSatisfy((_, size) -> assertThat(size).isEqualTo(3));
  }

  private Map<Long, Integer> sizes() {
    return cycles
        .sql
        .select(RESULTS.BATCH)
        .from(RESULTS)
        .where(RESULTS.FRAMEWORK_VERSION_ID.eq(cycles.version.id().value()))
        .and(RESULTS.BATCH.eq(RESULTS.FIRST_BATCH))
        .fetch(RESULTS.BATCH)
        .stream()
        .collect(Collectors.toMap(b -> b, _ -> 1, Integer::sum));
  }

  @Test
  void twoResultsCannotBeMadeABatch() {
    var two = waiting("2026", "2026");
    assertThatThrownBy(() -> enter(two)).hasMessageContaining("three of them fresh");
  }

  @Test
  void resultsOfTwoPeriodsCannotBeMadeABatch() {
    var mixed = waiting("2026", "2026", "2025");
    assertThatThrownBy(() -> enter(mixed)).hasMessageContaining("agree");
  }

  @Test
  void nobodyJoinsABatchThatIsThereAlready() {
    var three = waiting("2026", "2026", "2026");
    var fourth = submit("2026");
    assertThatThrownBy(() ->
            jdbc.update(
                """
                update benchmark.results r set batch = b.batch, first_batch = b.batch
                  from benchmark.results b where r.assessment_id = ? and b.assessment_id = ?
                """,
                fourth.value(),
                three.getFirst().value()))
        .hasMessageContaining("at once");
  }

  @Test
  void whatCountedOnceCannotBeMadeFreshAgain() {
    var three = waiting("2026", "2026", "2026");
    jdbc.update("update benchmark.results set current = false" + among(three.subList(0, 1)));
    jdbc.update("update benchmark.results set first_batch = null" + among(three.subList(1, 3)));
    assertThat(
            jdbc.queryForList(
                "select batch is null and first_batch > 0 from benchmark.results"
                    + among(three.subList(1, 3)),
                Boolean.class))
        .containsExactly(true, true);
  }

  @Test
  void aResultThatIsOpenToEverybodyIsInNoBatch() {
    var three = waiting("2026", "2026", "2026");
    jdbc.update(
        "update benchmark.results set visibility = 'public', published_at = now()" + among(three));
    assertThatThrownBy(() -> enter(three)).isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void outsideTheDemonstrationAResultWaitsADayForItsCityToOpenItAfterAll() {
    var three = unbatched();
    lookAgain();
    assertThat(sizes()).isEmpty();
    watch.after(Duration.ofHours(23), this::lookAgain);
    assertThat(sizes()).isEmpty();
    watch.after(Duration.ofHours(25), this::lookAgain);
    assertThat(sizes()).hasSize(1).containsValue(three.size());
  }

  /// Three that could be a batch and of which nothing was said to the program yet.
  private List<AssessmentId> unbatched() {
    var three = waiting("2026", "2025", "2024");
    jdbc.update("update benchmark.results set period = '2026'" + among(three));
    return three;
  }

  private Batching cautious() {
    return new Batching(
        context.getBean(Frameworks.class),
        cycles.sql,
        context.getBean(JsonMapper.class),
        context.getBean(TransactionTemplate.class),
        watch,
        false);
  }

  private boolean lookAgain() {
    cautious().batchNow(cycles.version.id());
    return true;
  }

  @Test
  void everyHourWhatWaitsIsLookedAt() {
    unbatched();
    var hourly = context.getBean(Hourly.class);
    hourly.batch();
    assertThat(sizes()).hasSize(1).containsValue(3);
    var thread = (ScheduledThreadPoolExecutor) ReflectionTestUtils.getField(hourly, "thread");
    assertThat(thread.getQueue())
        .singleElement()
        .satisfies(next ->
            assertThat(((Delayed) next).getDelay(TimeUnit.MINUTES)).isLessThanOrEqualTo(60));
  }

  private void enter(List<AssessmentId> assessments) {
    jdbc.update(
        "with n as materialized (select nextval('benchmark.batches') as batch) "
            + "update benchmark.results set batch = n.batch, first_batch = n.batch from n"
            + among(assessments));
  }

  @Test
  void theRestOfABrokenBatchGetsNewStampsSoThatEveryInstanceReadsItAgain() {
    var three = waiting("2026", "2026", "2026");
    var before = stamps(three.subList(1, 3));
    jdbc.update("delete from benchmark.results" + among(three.subList(0, 1)));
    assertThat(java.util.Collections.min(stamps(three.subList(1, 3))))
        .isGreaterThan(java.util.Collections.max(before));
  }

  private List<Long> stamps(List<AssessmentId> assessments) {
    return jdbc.queryForList(
        "select stamp from benchmark.results" + among(assessments), Long.class);
  }
}
