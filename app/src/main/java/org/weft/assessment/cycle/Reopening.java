package org.weft.assessment.cycle;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.Submissions;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.answering.Change;
import org.weft.assessment.answering.ChangeStore;
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
  private final ChangeStore changes;
  private final Clock clock;

  Reopening(
      AssessmentStore assessments,
      SubmissionStore store,
      Submissions submissions,
      ChangeStore changes,
      Clock clock) {
    this.assessments = assessments;
    this.store = store;
    this.submissions = submissions;
    this.changes = changes;
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
  /// @throws NotFoundException for people of other cities
  @Transactional
  public Outcome reopen(Actor actor, AssessmentId id, int revision, String reason) {
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
    changes.add(id, "", null, Change.Kind.REOPENED, null, reason, actor.signedIn());
    return Outcome.OPEN;
  }
}
