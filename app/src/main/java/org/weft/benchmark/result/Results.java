package org.weft.benchmark.result;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Visibility;

/// Results with everything that explains them, as far as they are open to the reader. What is not
/// open looks like what does not exist.
@Service
public class Results {
  private final ResultStore store;
  private final Trail trail;

  Results(ResultStore store, Trail trail) {
    this.store = store;
    this.trail = trail;
  }

  /// The result of an assessment: of this revision, or the current one. That somebody looked at one
  /// that is not public is written down, once in an hour for each person and result.
  public Optional<Result> find(Reader reader, AssessmentId assessment, Optional<Integer> revision) {
    var found = store.find(assessment, revision).filter(reader::mayRead);
    found
        .filter(result -> result.visibility() != Visibility.PUBLIC)
        .ifPresent(result -> trail.recordHourly(reader.actor(), viewed(result)));
    return found;
  }

  private static Event viewed(Result result) {
    var network = result.network();
    return new Event(Event.Kind.RESULT_VIEWED, "result", result.assessment().value())
        .ofCity(result.city().value())
        .ofNetwork(network == null ? null : network.value());
  }

  /// The results of all revisions that are open to the reader, newest first.
  public List<Result> revisions(Reader reader, AssessmentId assessment) {
    return store.list(assessment).stream().filter(reader::mayRead).toList();
  }

  /// The scores of all nodes of a result, in the order of result files.
  ///
  /// @throws IllegalArgumentException when the result is not open to the reader: a fault of the
  ///   program, since whoever holds a result was allowed to read it
  public List<NodeResult> nodes(Reader reader, Result result) {
    if (!reader.mayRead(result)) {
      throw new IllegalArgumentException("the result is not open to this reader");
    }
    return store.nodes(result.id());
  }

  /// Who opened or withdrew the results of an assessment, newest first; nothing for readers from
  /// outside the city.
  public List<Decision> decisions(Reader reader, Result result) {
    return reader.actor().reads(result.city().value())
        ? store.decisions(result.assessment())
        : List.of();
  }
}
