package org.weft.assessment.chronology;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.AssessmentStore;

/// Tells what somebody did, in the transaction of the deed: to colleagues in the chronology of the
/// assessment, and to those responsible in the trail.
@Component
public class Telling {
  private final AssessmentStore assessments;
  private final ChangeStore changes;
  private final Trail trail;

  Telling(AssessmentStore assessments, ChangeStore changes, Trail trail) {
    this.assessments = assessments;
    this.changes = changes;
    this.trail = trail;
  }

  /// Tells one deed.
  public void tell(Actor actor, Assessment assessment, Deed deed) {
    changes.add(
        assessment.id(),
        deed.area(),
        deed.key(),
        deed.kind(),
        deed.before(),
        deed.after(),
        actor.signedIn());
    event(assessment, deed).ifPresent(event -> trail.record(actor, event));
  }

  /// A change of an answer, and who made it.
  public record Told(Trail.Author author, AssessmentId assessment, Deed deed) {}

  /// Who makes changes in this thread, for [#record].
  public Trail.Author author(Actor actor) {
    return trail.author(actor);
  }

  /// Records changes of answers in the trail, by one statement; the chronology has them already.
  public void record(List<Told> changes) {
    trail.record(
        changes.stream()
            .flatMap(told ->
                event(assessments.begun(told.assessment()), told.deed()).stream()
                    .map(event -> new Trail.Signed(told.author(), event)))
            .toList());
  }

  private static Optional<Event> event(Assessment assessment, Deed deed) {
    var kind = deed.kind();
    return switch (kind) {
      case ANSWERED, CLEARED, CONTESTED, CHOSEN, IMPORTED ->
          Optional.of(given(event(Event.Kind.ANSWERED, assessment, deed), deed));
      case EVIDENCE_ADDED, EVIDENCE_REMOVED, INSTANCE_ADDED, INSTANCE_RENAMED, INSTANCE_REMOVED ->
          Optional.of(step(event(Event.Kind.ANSWERED, assessment, deed), deed));
      case STARTED, COMPLETED, RESUMED, CHECKED, SUBMITTED, REOPENED ->
          Optional.of(step(event(Event.Kind.CYCLE_CHANGED, assessment, deed), deed));
      case ASSIGNED ->
          Optional.of(
              event(Event.Kind.CYCLE_CHANGED, assessment, deed)
                  .change(null, kind.word())
                  .about(deed.after()));
      // what is said about a question is no answer; links have entries of their own
      case COMMENTED, DELEGATED, LINK_WITHDRAWN -> Optional.empty();
    };
  }

  private static Event event(Event.Kind kind, Assessment assessment, Deed deed) {
    var id = assessment.id().value();
    var key = deed.key();
    var network = assessment.network();
    var about =
        key != null
            ? new Event(kind, "answer", id + "/" + key.token())
            : deed.area().isEmpty()
                ? new Event(kind, "assessment", id)
                : new Event(kind, "section", id + "/" + deed.area());
    return about
        .ofCity(assessment.city().value())
        .ofNetwork(network == null ? null : network.value());
  }

  /// What was chosen stands in the entry itself. What somebody typed may name people: it is kept
  /// where it can be erased.
  private static Event given(Event event, Deed deed) {
    return isTyped(deed.before()) || isTyped(deed.after())
        ? event.about(fromTo(deed))
        : event.change(deed.before(), deed.after());
  }

  private static Event step(Event event, Deed deed) {
    return event.change(null, deed.kind().word()).about(fromTo(deed));
  }

  private static boolean isTyped(@Nullable String value) {
    return value != null && value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '@');
  }

  private static @Nullable String fromTo(Deed deed) {
    var before = deed.before() == null ? "" : deed.before();
    var after = deed.after() == null ? "" : deed.after();
    if (before.isEmpty()) {
      return after.isEmpty() ? null : after;
    }
    return before + " → " + (after.isEmpty() ? "–" : after);
  }
}
