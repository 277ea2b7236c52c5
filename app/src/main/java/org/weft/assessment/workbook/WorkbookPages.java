package org.weft.assessment.workbook;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.workbook.Importing.Brought;
import org.weft.site.Htmx;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// The workbook of an assessment: download it, bring it back, look at what changes, say yes.
@RestController
class WorkbookPages {
  private final Dossiers dossiers;
  private final Importing importing;
  private final Templates templates;

  WorkbookPages(Dossiers dossiers, Importing importing, Templates templates) {
    this.dossiers = dossiers;
    this.importing = importing;
    this.templates = templates;
  }

  @GetMapping("/assessments/{id}/questionnaire.xlsx")
  ResponseEntity<byte[]> download(Page page, Actor actor, @PathVariable AssessmentId id)
      throws IOException {
    var dossier = dossiers.get(actor, id);
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

  @PostMapping("/assessments/{id}/import")
  ResponseEntity<JteModel> bring(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    // one who may not see the assessment learns nothing by sending a large file
    dossiers.get(actor, id);
    var brought =
        file != null && file.getSize() > Archive.LARGEST
            ? new Brought.Refused(Refusal.TOO_LARGE)
            : importing.bring(actor, id, name(file), bytes(file), page.locale());
    return switch (brought) {
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
        page, ImportView.of(page, dossiers.get(actor, id)), wrong);
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
          KEYS_CHANGED ->
          HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private static String name(@Nullable MultipartFile file) {
    var name = file == null ? null : file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
    return file == null ? new byte[0] : file.getBytes();
  }
}
