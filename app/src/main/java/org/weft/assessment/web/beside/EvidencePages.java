package org.weft.assessment.web.beside;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.evidence.Attaching;
import org.weft.assessment.evidence.Downloading;
import org.weft.assessment.evidence.Filing;
import org.weft.assessment.evidence.Uploading;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.EvidenceView;
import org.weft.site.Cleaning;
import org.weft.site.Htmx;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Adding evidence to an answer, taking it away, and fetching files, which are only ever offered as
/// downloads.
@RestController
class EvidencePages {
  private final Attaching attaching;
  private final Filing filing;
  private final Uploading uploading;
  private final Downloading downloading;
  private final BesidePages questions;
  private final Templates templates;

  EvidencePages(
      Attaching attaching,
      Filing filing,
      Uploading uploading,
      Downloading downloading,
      BesidePages questions,
      Templates templates) {
    this.attaching = attaching;
    this.filing = filing;
    this.uploading = uploading;
    this.downloading = downloading;
    this.questions = questions;
    this.templates = templates;
  }

  @PostMapping("/assessments/{id}/questions/{token}/notes")
  ResponseEntity<JteModel> note(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String note) {
    var key = AnswerKey.parse(token);
    var clean = Cleaning.text(note);
    if (clean.isEmpty() || clean.length() > Attaching.LONGEST_NOTE) {
      var text =
          clean.isEmpty()
              ? page.say("assessment.note.empty")
              : page.say("assessment.note.long", Attaching.LONGEST_NOTE, clean.length());
      return wrong(page, actor, id, key, "note", text, note, "");
    }
    return answer(page, actor, id, key, attaching.note(actor, id, key, clean), "note", note, "");
  }

  @PostMapping("/assessments/{id}/questions/{token}/links")
  ResponseEntity<JteModel> link(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String link) {
    var key = AnswerKey.parse(token);
    var outcome = attaching.link(actor, id, key, link.strip());
    return answer(page, actor, id, key, outcome, "link", "", link);
  }

  @PostMapping("/assessments/{id}/questions/{token}/files")
  ResponseEntity<JteModel> file(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String token,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var key = AnswerKey.parse(token);
    if (file == null || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
      return wrong(page, actor, id, key, "file", page.say("assessment.file.none"), "", "");
    }
    var upload =
        new Filing.Upload(
            Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file);
    return answer(page, actor, id, key, uploading.file(actor, id, key, upload), "file", "", "");
  }

  @PostMapping("/assessments/{id}/questions/{token}/reused")
  ResponseEntity<JteModel> reuse(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String reused) {
    var key = AnswerKey.parse(token);
    var outcome =
        reused.matches("[0-9a-f-]{36}")
            ? filing.reuse(actor, id, key, UUID.fromString(reused))
            : Attaching.Outcome.NO_SUCH_FILE;
    return answer(page, actor, id, key, outcome, "reused", "", "");
  }

  @PostMapping("/assessments/{id}/questions/{token}/evidence/{evidence}/removal")
  ResponseEntity<JteModel> remove(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String token,
      @PathVariable UUID evidence) {
    var key = AnswerKey.parse(token);
    var outcome = attaching.remove(actor, id, key, evidence);
    return answer(page, actor, id, key, outcome, "evidence", "", "");
  }

  /// On a path of its own, apart from all pages.
  @GetMapping("/files/{id}/{evidence}")
  void download(
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable UUID evidence,
      HttpServletResponse response)
      throws IOException {
    var file = downloading.get(actor, id, evidence);
    response.setContentType(file.type());
    response.setContentLengthLong(file.size());
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(file.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "private, no-store");
    downloading.copy(file, response.getOutputStream());
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      Actor actor,
      AssessmentId id,
      AnswerKey key,
      Attaching.Outcome outcome,
      String field,
      String note,
      String link) {
    if (outcome == Attaching.Outcome.DONE) {
      return Htmx.seeOther(Addresses.question(id, key) + "#evidence");
    }
    var limit = EvidenceView.size(page, filing.limit().toMegabytes() * 1_000_000);
    var text = page.say("assessment.evidence.wrong." + outcome, limit, Attaching.MOST);
    return wrong(page, actor, id, key, outcome, field, text, note, link);
  }

  private ResponseEntity<JteModel> wrong(
      Page page,
      Actor actor,
      AssessmentId id,
      AnswerKey key,
      String field,
      String text,
      String note,
      String link) {
    return wrong(page, actor, id, key, Attaching.Outcome.NOT_A_LINK, field, text, note, link);
  }

  private ResponseEntity<JteModel> wrong(
      Page page,
      Actor actor,
      AssessmentId id,
      AnswerKey key,
      Attaching.Outcome outcome,
      String field,
      String text,
      String note,
      String link) {
    var status =
        switch (outcome) {
          case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
          case NOT_YOURS -> HttpStatus.FORBIDDEN;
          case NOT_SCANNED -> HttpStatus.SERVICE_UNAVAILABLE;
          case CLOSED -> HttpStatus.CONFLICT;
          default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    var typed = new BesideView.Typed(List.of(new Problem(field, text)), note, link, "");
    return ResponseEntity.status(status)
        .header("Cache-Control", "no-store")
        .body(templates.assessmentBeside(page, questions.view(page, actor, id, key, 1, typed)));
  }
}
