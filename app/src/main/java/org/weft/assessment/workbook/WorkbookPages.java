package org.weft.assessment.workbook;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Exporting;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.evidence.Scanning;
import org.weft.assessment.workbook.Importing.Brought;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;

/// The workbook of an assessment: download it, bring it back, look at what changes, say yes.
@RestController
class WorkbookPages {
  private final Dossiers dossiers;
  private final Importing importing;
  private final Scanning scanning;
  private final Templates templates;
  private final Exporting exporting;

  WorkbookPages(
      Dossiers dossiers,
      Importing importing,
      Scanning scanning,
      Templates templates,
      Exporting exporting) {
    this.dossiers = dossiers;
    this.importing = importing;
    this.scanning = scanning;
    this.templates = templates;
    this.exporting = exporting;
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/assessments/{id}/questionnaire.xlsx")
  ResponseEntity<byte[]> download(Page page, Actor actor, @PathVariable AssessmentId id)
      throws IOException {
    var dossier = dossiers.get(actor, id);
    exporting.record(actor, dossier.assessment(), "xlsx");
    var out = new FastByteArrayOutputStream(1 << 16);
    new WorkbookWriter(page, dossier).write(out);
    var name =
        "%s-%s-%s.xlsx"
            .formatted(
                dossier.framework().framework(),
                dossier.city().slug(),
                dossier.assessment().period());
    return ResponseEntity.ok()
        .contentType(
            MediaType.parseMediaType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out.toByteArray());
  }

  @GetMapping("/assessments/{id}/import")
  JteModel upload(Page page, Actor actor, @PathVariable AssessmentId id) {
    return form(page, actor, id, ImportView.Wrong.NOTHING);
  }

  @Limited(Cost.EXPORT)
  @PostMapping("/assessments/{id}/import")
  ResponseEntity<JteModel> bring(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    // one who may not see the assessment learns nothing by sending a large file
    answering(actor, id);
    return switch (taken(page, actor, id, file)) {
      case Brought.Waiting(var wanted) ->
          Htmx.seeOther("/assessments/" + id.value() + "/imports/" + wanted.value());
      case Brought.Unchanged _ ->
          ResponseEntity.ok(
              templates.assessmentWorkbookUnchanged(
                  page, ImportView.of(page, dossiers.get(actor, id))));
      case Brought.Faulty(var faults) ->
          ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
              .body(form(page, actor, id, ImportView.wrong(page, faults)));
      case Brought.Refused(var refusal) ->
          ResponseEntity.status(status(refusal))
              .body(form(page, actor, id, ImportView.wrong(page, refusal)));
    };
  }

  private Brought taken(Page page, Actor actor, AssessmentId id, @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      return new Brought.Refused(Refusal.EMPTY);
    }
    if (file.getSize() > Archive.LARGEST) {
      return new Brought.Refused(Refusal.TOO_LARGE);
    }
    return switch (scanning.scan(file)) {
      case FINE -> importing.bring(actor, id, name(file), file.getBytes(), page.locale());
      case INFECTED -> new Brought.Refused(Refusal.INFECTED);
      case UNKNOWN -> new Brought.Refused(Refusal.NOT_SCANNED);
    };
  }

  @GetMapping("/assessments/{id}/imports/{wanted}")
  JteModel preview(
      Page page, Actor actor, @PathVariable AssessmentId id, @PathVariable ImportId wanted) {
    var proposal = importing.get(actor, id, wanted);
    return templates.assessmentWorkbookPreview(
        page, ImportView.of(page, proposal.dossier()), ImportView.preview(page, proposal));
  }

  @PostMapping("/assessments/{id}/imports/{wanted}")
  ResponseEntity<JteModel> apply(
      Page page, Actor actor, @PathVariable AssessmentId id, @PathVariable ImportId wanted) {
    return importing.apply(actor, id, wanted)
        ? Htmx.seeOther("/assessments/" + id.value() + "/imports/" + wanted.value())
        : ResponseEntity.status(HttpStatus.CONFLICT)
            .body(form(page, actor, id, ImportView.wrong(page, Refusal.CLOSED)));
  }

  private JteModel form(Page page, Actor actor, AssessmentId id, ImportView.Wrong wrong) {
    return templates.assessmentWorkbookUpload(
        page, ImportView.of(page, answering(actor, id)), wrong);
  }

  /// The dossier for those who give answers; not for those who read along.
  private Dossier answering(Actor actor, AssessmentId id) {
    var dossier = dossiers.get(actor, id);
    if (dossier.reach() == Reach.READS) {
      throw new NotFoundException();
    }
    return dossier;
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case TOO_LARGE, BOMB -> HttpStatus.CONTENT_TOO_LARGE;
      case CLOSED -> HttpStatus.CONFLICT;
      case EMPTY,
          NOT_A_WORKBOOK,
          DANGEROUS,
          NOT_OURS,
          OTHER_ASSESSMENT,
          OTHER_FRAMEWORK,
          KEYS_CHANGED,
          INFECTED ->
          HttpStatus.UNPROCESSABLE_CONTENT;
      case NOT_SCANNED -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
