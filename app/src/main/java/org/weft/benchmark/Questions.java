package org.weft.benchmark;

import static org.weft.benchmark.db.Tables.SCORES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.weft.framework.FrameworkVersion;

/// How cities answered one question, as far as their results are open to the reader.
@Service
public class Questions {
  private final MarkBooks books;
  private final DSLContext sql;

  Questions(MarkBooks books, DSLContext sql) {
    this.books = books;
    this.sql = sql;
  }

  /// One city's answer.
  ///
  /// @param before the score of the cycle before, under the same version; empty without one
  /// @param earlier the result of that cycle; empty without one
  public record Given(Mark mark, ItemScore answer, OptionalDouble before, Optional<Mark> earlier) {
    /// The cycle before, or empty.
    public String beforePeriod() {
      return earlier.map(Mark::period).orElse("");
    }

    /// The results it tells something of.
    public Stream<Mark> marks() {
      return Stream.concat(Stream.of(mark), earlier.stream());
    }

    /// Points gained since the cycle before; 0 when nothing can be compared.
    public double gained() {
      return before.isPresent() && answer.score().isPresent()
          ? answer.score().getAsDouble() - before.getAsDouble()
          : 0;
    }
  }

  /// The newest answers of all cities under a version; nothing for a city whose newest result of
  /// this version is not open to the reader.
  public List<Given> list(Reader reader, FrameworkVersion version, String item) {
    var book = books.of(version.framework());
    var newest = new ArrayList<Mark>();
    var earlier = new HashMap<ResultId, Mark>();
    for (var city : book.cities()) {
      var ofVersion =
          book.of(city).stream()
              .filter(m -> m.version().equals(version.id()))
              .filter(reader::mayRead)
              .toList();
      if (!ofVersion.isEmpty()) {
        newest.add(ofVersion.getFirst());
        if (ofVersion.size() > 1) {
          earlier.put(ofVersion.getFirst().result(), ofVersion.get(1));
        }
      }
    }
    return join(newest, earlier, item);
  }

  private List<Given> join(List<Mark> newest, Map<ResultId, Mark> earlier, String item) {
    var ids = new ArrayList<ResultId>();
    newest.forEach(m -> ids.add(m.result()));
    earlier.values().forEach(m -> ids.add(m.result()));
    var scores = new HashMap<ResultId, List<ItemScore>>();
    scores(ids, item)
        .forEach(s -> scores.computeIfAbsent(s.result(), _ -> new ArrayList<>()).add(s));
    var given = new ArrayList<Given>();
    for (var mark : newest) {
      var before = Optional.ofNullable(earlier.get(mark.result()));
      for (var answer : scores.getOrDefault(mark.result(), List.of())) {
        var then =
            before.stream()
                .flatMap(b -> scores.getOrDefault(b.result(), List.of()).stream())
                .filter(s -> s.instance().equals(answer.instance()))
                .findFirst();
        given.add(
            new Given(
                mark, answer, then.map(ItemScore::score).orElse(OptionalDouble.empty()), before));
      }
    }
    return given;
  }

  /// The answers to one item in these results with their scores; one row for each instance.
  private List<ItemScore> scores(Collection<ResultId> results, String item) {
    var raw = DSL.field("derivation -> 'answer' ->> 'raw'", String.class);
    return sql.select(SCORES.RESULT_ID, SCORES.INSTANCE, SCORES.SCORE, raw)
        .from(SCORES)
        .where(SCORES.NODE.eq(item))
        .and(
            SCORES.RESULT_ID.eq(
                DSL.any(results.stream().map(ResultId::value).toArray(UUID[]::new))))
        .orderBy(SCORES.RESULT_ID, SCORES.INSTANCE)
        .fetch(row ->
            new ItemScore(
                new ResultId(row.value1()),
                row.value2(),
                row.value4() == null ? "" : row.value4(),
                ResultRow.score(row.value3())));
  }
}
