package org.weft.assessment.web.beside;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
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
import org.weft.assessment.answering.Commenting;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.chronology.Chronology;
import org.weft.assessment.evidence.Filing;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Changes;
import org.weft.assessment.web.Moments;
import org.weft.site.Cleaning;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.PageNumbers;
import org.weft.site.ui.Problem;

/// What stands beside one answer: its evidence, what the city's people say about it, all its
/// changes.
@RestController
@RequestMapping("/assessments/{id}/questions/{token}")
class BesidePages {
  private final Dossiers dossiers;
  private final Commenting commenting;
  private final Chronology chronology;
  private final Filing filing;
  private final Templates templates;
  private final Clock clock;

  BesidePages(
      Dossiers dossiers,
      Commenting commenting,
      Chronology chronology,
      Filing filing,
      Templates templates,
      Clock clock) {
    this.dossiers = dossiers;
    this.commenting = commenting;
    this.chronology = chronology;
    this.filing = filing;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<JteModel> show(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String token,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(
            templates.assessmentBeside(
                page,
                view(
                    page,
                    actor,
                    id,
                    AnswerKey.parse(token),
                    Math.clamp(number, 1, 10_000),
                    BesideView.Typed.NOTHING)));
  }

  @PostMapping("/comments")
  ResponseEntity<JteModel> comment(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String text) {
    var key = AnswerKey.parse(token);
    var clean = Cleaning.text(text);
    if (clean.isEmpty() || clean.length() > Commenting.LONGEST) {
      var problem =
          new Problem(
              "comment",
              clean.isEmpty()
                  ? page.say("assessment.comment.empty")
                  : page.say("assessment.comment.long", Commenting.LONGEST, clean.length()));
      var typed = new BesideView.Typed(List.of(problem), "", "", text);
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .body(templates.assessmentBeside(page, view(page, actor, id, key, 1, typed)));
    }
    if (commenting.add(actor, id, key.item(), clean)) {
      return Htmx.seeOther(Addresses.question(id, key) + "#comments");
    }
    var problem = new Problem("comment", page.say("assessment.comment.notYours"));
    var typed = new BesideView.Typed(List.of(problem), "", "", text);
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .body(templates.assessmentBeside(page, view(page, actor, id, key, 1, typed)));
  }

  /// The page, with what was typed where something was wrong.
  BesideView view(
      Page page, Actor actor, AssessmentId id, AnswerKey key, int number, BesideView.Typed typed) {
    var dossier = dossiers.get(actor, id, key);
    var moments = new Moments(page, clock);
    var lines = chronology.list(dossier, key, number);
    var address = Addresses.question(id, key);
    var numbers =
        PageNumbers.of(lines.page(), lines.total(), Chronology.PAGE, n -> address + "?page=" + n);
    var writable = dossier.isWritable(section(dossier, key));
    return BesideView.of(
        page,
        moments,
        dossier,
        key,
        new BesideView.Parts(
            comments(page, moments, dossier, key),
            new Changes(page, moments, dossier).tell(lines.list(), Changes.Detail.ANSWER),
            numbers,
            writable ? filing.listReusable(actor, dossier, key) : List.of(),
            filing.limit(),
            writable,
            dossier.reach() != Reach.READS),
        typed);
  }

  private static String section(Dossier dossier, AnswerKey key) {
    if (dossier.questionnaire().find(key).isEmpty()) {
      throw new NotFoundException();
    }
    return dossier.prepared().section(key.item());
  }

  private List<BesideView.Said> comments(
      Page page, Moments moments, Dossier dossier, AnswerKey key) {
    var comments = commenting.list(dossier, key.item());
    dossier.alsoName(comments.stream().map(c -> c.person()).toList());
    return comments.stream()
        .map(c ->
            new BesideView.Said(
                dossier.person(c.person()).name(), moments.exactly(c.at()), c.text()))
        .toList();
  }
}
