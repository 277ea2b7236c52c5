package org.weft.benchmark.result;

import static org.jooq.impl.DSL.noCondition;
import static org.weft.benchmark.db.Tables.RESULTS;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.benchmark.Group;
import org.weft.benchmark.Protection;
import org.weft.benchmark.ResultRow;
import org.weft.benchmark.Visibility;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import tools.jackson.databind.json.JsonMapper;

/// Makes batches of the hidden results that wait to count in figures of groups ([Protection] says
/// why), in the transaction that added a result or changed who may read one.
///
/// A result waits a day first: a city that opens its result soon after it submitted would otherwise
/// take those out with it that have just begun to count. The demonstration does not wait; nobody's
/// score is in it.
///
/// That transaction holds the lock of `benchmark.in_turn` from its first change of a result to its
/// end. So no other can make a batch of the same results, and none of them can be corrected, opened
/// or deleted before the batch is there.
@Service
class Batching {
  private static final Duration WAIT = Duration.ofDays(1);
  private static final Condition WAITING =
      RESULTS
          .CURRENT
          .isTrue()
          .and(RESULTS.VISIBILITY.ne(DSL.inline(Visibility.PUBLIC.word())))
          .and(RESULTS.BATCH.isNull());

  private final Frameworks frameworks;
  private final DSLContext sql;
  private final JsonMapper json;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final boolean demo;

  Batching(
      Frameworks frameworks,
      DSLContext sql,
      JsonMapper json,
      TransactionTemplate transactions,
      Clock clock,
      @Value("${weft.demo:false}") boolean demo) {
    this.frameworks = frameworks;
    this.sql = sql;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
    this.demo = demo;
  }

  /// What results must share to be in one batch.
  ///
  /// @param groups codes of the framework's groups they are in
  /// @param scored the nodes that have a score, by their places: where the index is the mean of the
  ///   areas that have one, the sums of a batch would tell the index of a member that lacks an area
  private record Cell(
      String period,
      @Nullable UUID network,
      String visibility,
      Set<String> groups,
      List<Boolean> scored) {}

  /// @param fresh whether neither it nor an earlier revision of it counted before
  private record Waiting(UUID id, boolean fresh) {}

  /// The versions of which results wait.
  List<FrameworkVersionId> waiting() {
    return sql.selectDistinct(RESULTS.FRAMEWORK_VERSION_ID)
        .from(RESULTS)
        .where(WAITING)
        .fetch(row -> new FrameworkVersionId(row.value1()));
  }

  /// The same in a transaction of its own, for what has waited long enough since the last change of
  /// a result.
  void batchNow(FrameworkVersionId version) {
    transactions.executeWithoutResult(_ -> {
      sql.execute("select pg_advisory_xact_lock(7001, 1)"); // the lock of benchmark.in_turn
      batch(version);
    });
  }

  /// Lets those results of a version count that have enough others to count with. All periods are
  /// looked at, as results may wait since before there were batches.
  @Transactional(propagation = Propagation.MANDATORY)
  void batch(FrameworkVersionId version) {
    var batches = cells(frameworks.get(version)).stream().flatMap(c -> batches(c).stream());
    var made = batches.toList();
    if (!made.isEmpty()) {
      store(made);
    }
  }

  private List<List<Waiting>> cells(FrameworkVersion version) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var cells = new LinkedHashMap<Cell, List<Waiting>>();
    sql.select(
            RESULTS.ID,
            RESULTS.PERIOD,
            RESULTS.NETWORK_ID,
            RESULTS.VISIBILITY,
            RESULTS.ATTRIBUTES,
            RESULTS.FIRST_BATCH,
            RESULTS.OVERALL,
            RESULTS.TOP,
            RESULTS.COMPOSITES)
        .from(RESULTS)
        .where(RESULTS.FRAMEWORK_VERSION_ID.eq(version.id().value()))
        .and(WAITING)
        .and(demo ? noCondition() : RESULTS.COMPUTED_AT.le(now.minus(WAIT)))
        .orderBy(RESULTS.COMPUTED_AT, RESULTS.ID)
        .forEach(row ->
            cells
                .computeIfAbsent(
                    new Cell(
                        row.get(RESULTS.PERIOD),
                        row.get(RESULTS.NETWORK_ID),
                        row.get(RESULTS.VISIBILITY),
                        Group.codes(version, new ResultRow(row).attributes(json)),
                        scored(row)),
                    _ -> new ArrayList<>())
                .add(new Waiting(row.get(RESULTS.ID), row.get(RESULTS.FIRST_BATCH) == null)));
    return List.copyOf(cells.values());
  }

  private static List<Boolean> scored(Record row) {
    return Stream.of(
            Stream.of(Optional.ofNullable(row.get(RESULTS.OVERALL))),
            Arrays.stream(row.get(RESULTS.TOP)).map(Optional::ofNullable),
            Arrays.stream(row.get(RESULTS.COMPOSITES)).map(Optional::ofNullable))
        .flatMap(scores -> scores)
        .map(Optional::isPresent)
        .toList();
  }

  /// As many batches as there can be, because each falls apart as a whole; what is left over, and
  /// what is not fresh, joins the last.
  private static List<List<Waiting>> batches(List<Waiting> cell) {
    var fresh = cell.stream().filter(Waiting::fresh).toList();
    var count = fresh.size() / Protection.FEWEST;
    var batches = new ArrayList<List<Waiting>>();
    for (int i = 0; i < count; i++) {
      var from = i * Protection.FEWEST;
      var last = i == count - 1;
      var batch =
          new ArrayList<>(fresh.subList(from, last ? fresh.size() : from + Protection.FEWEST));
      if (last) {
        cell.stream().filter(w -> !w.fresh()).forEach(batch::add);
      }
      batches.add(batch);
    }
    return batches;
  }

  /// Numbers the batches in their order and enters all of them in one statement, as the database
  /// wants each batch whole.
  private void store(List<List<Waiting>> batches) {
    var ids = new ArrayList<UUID>();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < batches.size(); i++) {
      for (var member : batches.get(i)) {
        ids.add(member.id());
        places.add(i + 1);
      }
    }
    sql.execute(
        """
        with numbered as materialized (
          select place, nextval('benchmark.batches') as batch from generate_series(1, ?) as place)
        update benchmark.results r
          set batch = n.batch, first_batch = coalesce(r.first_batch, n.batch)
          from unnest(?::uuid[], ?::int[]) as m(id, place) join numbered n using (place)
          where r.id = m.id
        """,
        batches.size(),
        ids.toArray(UUID[]::new),
        places.toArray(Integer[]::new));
  }
}
