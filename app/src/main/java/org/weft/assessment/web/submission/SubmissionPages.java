package org.weft.assessment.web.submission;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.cycle.Reopening;
import org.weft.assessment.cycle.Revisions;
import org.weft.assessment.cycle.Submitting;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Moments;
import org.weft.site.Cleaning;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Checking, submitting and reopening an assessment, and reading what was submitted.
@RestController
@RequestMapping("/assessments/{id}")
class SubmissionPages {
  private final Dossiers dossiers;
  private final Submitting submitting;
  private final Reopening reopening;
  private final Revisions revisions;
  private final Templates templates;
  private final Clock clock;

  SubmissionPages(
      Dossiers dossiers,
      Submitting submitting,
      Reopening reopening,
      Revisions revisions,
      Templates templates,
      Clock clock) {
    this.dossiers = dossiers;
    this.submitting = submitting;
    this.reopening = reopening;
    this.revisions = revisions;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/check")
  ResponseEntity<JteModel> check(Page page, Actor actor, @PathVariable AssessmentId id) {
    var view = new Checks(page, new Moments(page, clock), actor, dossiers.get(actor, id)).view();
    return fresh(HttpStatus.OK).body(templates.assessmentCheck(page, view));
  }

  @GetMapping("/submission")
  ResponseEntity<JteModel> ask(Page page, Actor actor, @PathVariable AssessmentId id) {
    var dossier = lead(actor, id);
    return dossier.assessment().isOpen()
        ? form(page, dossier, List.of(), HttpStatus.OK)
        : Htmx.seeOther(Addresses.of(id) + "/submitted");
  }

  @PostMapping("/submission")
  ResponseEntity<JteModel> submit(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String confirm) {
    return switch (submitting.submit(actor, id, revision, confirm.equals("yes"))) {
      case Submitting.Outcome.Submitted(var submission) ->
          Htmx.seeOther(Addresses.of(id) + "/submitted?revision=" + submission.revision());
      case Submitting.Outcome.Contested(var contests) ->
          refused(
              page,
              dossiers.get(actor, id),
              new Problem(
                  "contested",
                  page.say("assessment.submit.wrong.contested", contests.getFirst().key().item())));
      case Submitting.Outcome.Incomplete(var required) ->
          refused(
              page,
              dossiers.get(actor, id),
              new Problem(
                  "required", page.say("assessment.submit.wrong.required", required.size())));
      case Submitting.Outcome.Unconfirmed(var unanswered) ->
          refused(
              page,
              dossiers.get(actor, id),
              new Problem(
                  "confirm", page.say("assessment.submit.wrong.confirm", unanswered.size())));
      case Submitting.Outcome.NotYours() -> throw new NotFoundException();
    };
  }

  /// The confirmation, also after a second press or the back button.
  @GetMapping("/submitted")
  JteModel submitted(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(defaultValue = "0") int revision) {
    var dossier = dossiers.get(actor, id);
    var number = revision > 0 ? revision : dossier.assessment().revision();
    var submission =
        revisions.list(actor, id).stream()
            .filter(s -> s.revision() == number)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return templates.assessmentSubmitted(
        page, SubmitView.of(page, dossier, List.of(), List.of()), submission);
  }

  @GetMapping("/revisions/{number}")
  JteModel revision(
      Page page, Actor actor, @PathVariable AssessmentId id, @PathVariable int number) {
    var revision = revisions.get(actor, id, number);
    var view = new Submitted(page, new Moments(page, clock), revision).view();
    return templates.assessmentRevision(page, view, revisions.list(actor, id), number);
  }

  @GetMapping("/reopening")
  ResponseEntity<JteModel> askReopening(Page page, Actor actor, @PathVariable AssessmentId id) {
    var dossier = lead(actor, id);
    return dossier.assessment().isOpen()
        ? Htmx.seeOther(Addresses.of(id))
        : reopenForm(page, dossier, "", List.of(), HttpStatus.OK);
  }

  @PostMapping("/reopening")
  ResponseEntity<JteModel> reopen(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String links) {
    var clean = Cleaning.text(reason);
    if (clean.isEmpty() || clean.length() > Reopening.LONGEST) {
      var problem = new Problem("reason", page.say("assessment.reopen.wrong", Reopening.LONGEST));
      return reopenForm(
          page, lead(actor, id), reason, List.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (reopening.reopen(actor, id, revision, clean, links.equals("yes"))) {
      case OPEN -> Htmx.seeOther(Addresses.of(id));
      case NOT_YOURS -> throw new NotFoundException();
    };
  }

  private Dossier lead(Actor actor, AssessmentId id) {
    var dossier = dossiers.get(actor, id);
    if (dossier.reach() != Reach.LEADS) {
      throw new NotFoundException();
    }
    return dossier;
  }

  private ResponseEntity<JteModel> refused(Page page, Dossier dossier, Problem problem) {
    return form(page, dossier, List.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ResponseEntity<JteModel> form(
      Page page, Dossier dossier, List<Problem> problems, HttpStatus status) {
    var unanswered = new ArrayList<Line.Ask>(Submitting.unanswered(dossier));
    return fresh(status)
        .body(templates.assessmentSubmit(page, SubmitView.of(page, dossier, unanswered, problems)));
  }

  private ResponseEntity<JteModel> reopenForm(
      Page page, Dossier dossier, String reason, List<Problem> problems, HttpStatus status) {
    return fresh(status)
        .body(
            templates.assessmentReopen(
                page, SubmitView.of(page, dossier, List.of(), problems), reason));
  }

  private static ResponseEntity.BodyBuilder fresh(HttpStatus status) {
    return ResponseEntity.status(status).header("Cache-Control", "no-store");
  }
}
