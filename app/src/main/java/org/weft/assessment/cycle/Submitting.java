package org.weft.assessment.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.AssessmentSubmitted;
import org.weft.assessment.Reach;
import org.weft.assessment.Submission;
import org.weft.assessment.Submissions;
import org.weft.assessment.SubmittedAnswer;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.answering.Contest;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.assessment.questionnaire.Line;
import org.weft.site.NotFoundException;

/// Submitting fixes the answers and has the result computed, all or nothing.
@Service
public class Submitting {
  private final AssessmentStore assessments;
  private final Dossiers dossiers;
  private final SubmissionStore store;
  private final Submissions submissions;
  private final Telling telling;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Submitting(
      AssessmentStore assessments,
      Dossiers dossiers,
      SubmissionStore store,
      Submissions submissions,
      Telling telling,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assessments = assessments;
    this.dossiers = dossiers;
    this.store = store;
    this.submissions = submissions;
    this.telling = telling;
    this.events = events;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {
    /// It is submitted: now, or earlier by the same form.
    record Submitted(Submission submission) implements Outcome {}

    /// Two people gave different answers and nobody has chosen yet.
    record Contested(List<Contest> contests) implements Outcome {}

    /// Questions that must be answered are not.
    record Incomplete(List<Line.Ask> required) implements Outcome {}

    /// Questions are not answered, and the person did not say that this is meant.
    record Unconfirmed(List<Line.Ask> unanswered) implements Outcome {}

    /// Only the coordinator submits.
    record NotYours() implements Outcome {}
  }

  /// Submits the answers as they are.
  ///
  /// @param revision how often the assessment had been submitted when the person decided; the same
  ///   form sent twice submits once
  /// @param confirmed whether the person means to leave questions unanswered
  /// @throws NotFoundException for people of other cities
  @Transactional
  public Outcome submit(Actor actor, AssessmentId id, int revision, boolean confirmed) {
    var assessment = assessments.lock(id).orElseThrow(NotFoundException::new);
    switch (Reach.of(actor, assessment)) {
      case LEADS -> {}
      case ANSWERS, READS -> {
        return new Outcome.NotYours();
      }
      case DELEGATED, FOLLOWS, NOTHING -> throw new NotFoundException();
    }
    if (!assessment.isOpen() || revision != assessment.revision()) {
      var earlier = Math.min(revision + 1, assessment.revision());
      return new Outcome.Submitted(
          submissions.find(id, earlier).orElseThrow(NotFoundException::new));
    }
    var dossier = dossiers.get(actor, id);
    if (!dossier.contests().isEmpty()) {
      return new Outcome.Contested(dossier.contests());
    }
    var unanswered = unanswered(dossier);
    var required = unanswered.stream().filter(a -> a.item().answering().required()).toList();
    if (!required.isEmpty()) {
      return new Outcome.Incomplete(required);
    }
    if (!unanswered.isEmpty() && !confirmed) {
      return new Outcome.Unconfirmed(unanswered);
    }
    return new Outcome.Submitted(fix(actor, dossier));
  }

  /// The questions that apply and have no answer, without those that are optional.
  public static List<Line.Ask> unanswered(Dossier dossier) {
    return dossier.questionnaire().sections().stream()
        .flatMap(section -> section.open(dossier.values()).stream())
        .toList();
  }

  private Submission fix(Actor actor, Dossier dossier) {
    var assessment = dossier.assessment();
    var revision = assessment.revision() + 1;
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var person = actor.signedIn();
    var id = store.add(assessment.id(), revision, reference(dossier, revision), person, at);
    var answers = answers(dossier);
    store.fix(id, answers);
    assessments.update(assessment.id(), Assessment.State.SUBMITTED, revision);
    telling.tell(actor, assessment, Deed.of(Change.Kind.SUBMITTED));
    events.publishEvent(event(dossier, id, revision, answers, at));
    return submissions.find(id).orElseThrow();
  }

  private String reference(Dossier dossier, int revision) {
    var assessment = dossier.assessment();
    var usual = Reference.of(dossier.framework().framework(), dossier.city(), assessment, revision);
    return store.isTaken(usual) ? Reference.distinct(usual, assessment) : usual;
  }

  private static List<SubmittedAnswer> answers(Dossier dossier) {
    return dossier.questionnaire().applicable().stream()
        .filter(ask -> dossier.values().containsKey(ask.key()))
        .map(ask -> {
          var answer = Objects.requireNonNull(dossier.answer(ask.key()));
          var instance = ask.instance();
          return new SubmittedAnswer(
              ask.item().code(),
              instance == null ? "" : instance.name(),
              answer.value(),
              answer.savedBy(),
              answer.savedAt());
        })
        .toList();
  }

  private static AssessmentSubmitted event(
      Dossier dossier,
      org.weft.assessment.SubmissionId id,
      int revision,
      List<SubmittedAnswer> answers,
      Instant at) {
    var assessment = dossier.assessment();
    return new AssessmentSubmitted(
        assessment.id(),
        id,
        revision,
        assessment.city(),
        assessment.network(),
        assessment.frameworkVersion(),
        assessment.period(),
        answers,
        assessment.illustrative(),
        at);
  }
}
