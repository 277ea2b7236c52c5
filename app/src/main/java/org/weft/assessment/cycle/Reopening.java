package org.weft.assessment.cycle;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.Submissions;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.site.NotFoundException;

/// Opening a submitted assessment again, with a reason. What was submitted stays readable and stays
/// the city's word until the next revision is submitted.
@Service
public class Reopening {
  /// The longest reason, in characters.
  public static final int LONGEST = 2_000;

  private final AssessmentStore assessments;
  private final SubmissionStore store;
  private final Submissions submissions;
  private final Telling telling;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reopening(
      AssessmentStore assessments,
      SubmissionStore store,
      Submissions submissions,
      Telling telling,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assessments = assessments;
    this.store = store;
    this.submissions = submissions;
    this.telling = telling;
    this.events = events;
    this.clock = clock;
  }

  /// What became of it.
  public enum Outcome {
    /// It is open: now, or earlier by the same form.
    OPEN,
    /// Only the coordinator opens it again.
    NOT_YOURS
  }

  /// Opens the assessment for a further revision.
  ///
  /// @param revision the one that was shown
  /// @param reason 1 to [#LONGEST] characters
  /// @param links whether the links of colleagues open their sections again
  /// @throws NotFoundException for people of other cities
  @Transactional
  public Outcome reopen(Actor actor, AssessmentId id, int revision, String reason, boolean links) {
    var assessment = assessments.lock(id).orElseThrow(NotFoundException::new);
    switch (Reach.of(actor, assessment)) {
      case LEADS -> {}
      case ANSWERS, READS -> {
        return Outcome.NOT_YOURS;
      }
      case DELEGATED, FOLLOWS, NOTHING -> throw new NotFoundException();
    }
    if (assessment.isOpen() || revision != assessment.revision()) {
      return Outcome.OPEN;
    }
    var submission = submissions.find(id, revision).orElseThrow(NotFoundException::new);
    store.reopen(submission.id(), actor.signedIn(), clock.instant(), reason);
    assessments.update(id, Assessment.State.OPEN, revision);
    telling.tell(actor, assessment, Deed.of(Change.Kind.REOPENED).change(null, reason));
    events.publishEvent(new CycleReopened(id, links));
    return Outcome.OPEN;
  }
}
