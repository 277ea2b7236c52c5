package org.weft.benchmark.result;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Visibility;

/// Opening the results of an assessment to the network or to everybody, and withdrawing them.
///
/// The decision is the city's, and holds for all revisions of the assessment: what is withdrawn is
/// withdrawn in every version.
@Service
public class Publishing {
  private final ResultStore store;
  private final Batching batching;
  private final Clock clock;
  private final Trail trail;

  Publishing(ResultStore store, Batching batching, Clock clock, Trail trail) {
    this.store = store;
    this.batching = batching;
    this.clock = clock;
    this.trail = trail;
  }

  /// What became of a decision.
  public sealed interface Outcome {
    /// It holds from now on; choosing what held already changes nothing.
    record Decided(Visibility visibility) implements Outcome {}

    /// There is no such result for this reader.
    record Unknown() implements Outcome {}

    /// The reader sees the result, and the decision is the coordinator's.
    record NotYours() implements Outcome {}

    /// The assessment was not answered for a network.
    record WithoutNetwork() implements Outcome {}
  }

  /// Decides who may read the results of an assessment.
  @Transactional
  public Outcome decide(Reader reader, AssessmentId assessment, Visibility visibility) {
    var found = store.find(assessment, Optional.empty()).filter(reader::mayRead);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var result = found.get();
    if (!reader.decidesFor(result.city())) {
      return new Outcome.NotYours();
    }
    if (visibility == Visibility.NETWORK && result.network() == null) {
      return new Outcome.WithoutNetwork();
    }
    if (result.visibility() != visibility) {
      store.setVisibility(
          assessment, result.visibility(), visibility, reader.actor().signedIn(), clock.instant());
      batching.batch(result.version());
      trail.record(reader.actor(), event(result, visibility));
    }
    return new Outcome.Decided(visibility);
  }

  private static Event event(Result result, Visibility after) {
    var wider = after.compareTo(result.visibility()) > 0;
    var network = result.network();
    return new Event(
            wider ? Event.Kind.PUBLISHED : Event.Kind.WITHDRAWN,
            "result",
            result.assessment().value())
        .ofCity(result.city().value())
        .ofNetwork(network == null ? null : network.value())
        .change(result.visibility().word(), after.word());
  }
}
