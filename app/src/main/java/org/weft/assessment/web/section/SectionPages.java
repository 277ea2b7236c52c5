package org.weft.assessment.web.section;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.section.SectionActions.Step;
import org.weft.assessment.web.section.Sections.Sent;
import org.weft.site.Htmx;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// A section's page: its questions in one form, which works without JavaScript. What can be taken
/// is saved even if something else cannot; that is shown again as it was typed.
@RestController
@RequestMapping("/assessments/{id}/sections/{area}")
class SectionPages {
  private final Dossiers dossiers;
  private final Answering answering;
  private final SectionActions actions;
  private final Templates templates;
  private final Clock clock;

  SectionPages(
      Dossiers dossiers,
      Answering answering,
      SectionActions actions,
      Templates templates,
      Clock clock) {
    this.dossiers = dossiers;
    this.answering = answering;
    this.actions = actions;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<JteModel> show(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      @RequestParam(defaultValue = "") String back) {
    return show(page, actor, id, area, Sent.nothing(safe(back)), HttpStatus.OK);
  }

  @PostMapping
  ResponseEntity<JteModel> save(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      @RequestParam MultiValueMap<String, String> fields) {
    var form = new SectionForm(fields);
    var dossier = dossiers.get(actor, id, area);
    var asks = dossier.section(area).asks();
    var pressed = actions.pressed(form);
    var saved = asks.stream().filter(ask -> !pressed.concerns(ask.key())).toList();
    var read = form.read(dossier, saved, page.locale());
    var sent =
        new Sent(
            form.typed(asks),
            read.wrong(),
            List.of(),
            "",
            safe(form.first("back")),
            form.first("done"));
    var thirds = actions.thirds(dossier, form, read.entries());
    var others = read.entries().stream().filter(e -> !thirds.contains(e)).toList();
    return switch (answering.save(actor, id, area, others)) {
      case Saving.NotYours() -> lost(page, form, dossier, area, HttpStatus.FORBIDDEN);
      case Saving.Closed() -> lost(page, form, dossier, area, HttpStatus.CONFLICT);
      case Saving.Done done -> {
        var rest = done.outcomes().size() - read.wrong().size();
        if (!actions.settle(actor, id, area, thirds) || done.contested()) {
          yield show(page, actor, id, area, sent.withNotice(kept(page, rest)), HttpStatus.CONFLICT);
        }
        if (!read.wrong().isEmpty()) {
          var notice = page.say("assessment.othersSaved");
          yield show(
              page, actor, id, area, sent.withNotice(notice), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        yield act(page, actor, id, area, form, sent);
      }
    };
  }

  private ResponseEntity<JteModel> act(
      Page page, Actor actor, AssessmentId id, String area, SectionForm form, Sent sent) {
    return switch (actions.act(page, actor, id, area, form)) {
      case Step.Go(var address) -> Htmx.seeOther(address);
      case Step.Conflict() ->
          show(page, actor, id, area, Sent.nothing(sent.back()), HttpStatus.CONFLICT);
      case Step.Open() ->
          show(page, actor, id, area, sent.andAsked(), HttpStatus.UNPROCESSABLE_CONTENT);
      case Step.Wrong(var problem, var key, var fault) -> {
        var wrong = key == null || fault == null ? sent.wrong() : java.util.Map.of(key, fault);
        var others = problem == null ? sent.others() : List.of(problem);
        var shown =
            new Sent(
                key == null ? java.util.Map.of() : sent.typed(),
                wrong,
                others,
                "",
                sent.back(),
                sent.done());
        yield show(page, actor, id, area, shown, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }

  private ResponseEntity<JteModel> show(
      Page page, Actor actor, AssessmentId id, String area, Sent sent, HttpStatus status) {
    var dossier = dossiers.get(actor, id, area);
    var sections = new Sections(page, new Moments(page, clock), actor, dossier, area);
    return ResponseEntity.status(status)
        .header("Cache-Control", "no-store")
        .body(templates.assessmentSection(page, sections.view(sent, status.isError())));
  }

  /// Nothing was kept: what was typed is shown, so that it can be copied.
  private ResponseEntity<JteModel> lost(
      Page page,
      SectionForm form,
      org.weft.assessment.answering.Dossier dossier,
      String area,
      HttpStatus status) {
    return ResponseEntity.status(status)
        .header("Cache-Control", "no-store")
        .body(templates.assessmentUnsaved(page, Unsaved.of(page, dossier, area, form, status)));
  }

  private static String kept(Page page, int others) {
    return others > 1 ? page.say("assessment.othersSaved") : "";
  }

  private static String safe(String back) {
    return back.equals("check") ? back : "";
  }
}
