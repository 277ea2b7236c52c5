package org.weft.report.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Readers;
import org.weft.report.Reports;
import org.weft.site.KeptPages;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// The report on the web.
@RestController
class ReportPages {
  private final Reports reports;
  private final Readers readers;
  private final Templates templates;
  private final KeptPages kept;

  ReportPages(Reports reports, Readers readers, Templates templates, KeptPages kept) {
    this.reports = reports;
    this.readers = readers;
    this.templates = templates;
    this.kept = kept;
  }

  @GetMapping("/assessments/{id}/report")
  ResponseEntity<?> show(
      HttpServletRequest request,
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam Optional<Integer> revision,
      @RequestParam(defaultValue = "") String group) {
    return actor.isPublic()
        ? kept.show(request, page, () -> write(page, actor, id, revision, group))
        : ResponseEntity.ok(write(page, actor, id, revision, group));
  }

  private JteModel write(
      Page page, Actor actor, AssessmentId id, Optional<Integer> revision, String group) {
    var reader = readers.reader(actor);
    var result = reports.find(reader, id, revision).orElseThrow(NotFoundException::new);
    return templates.reportShow(
        page,
        reports.write(page, reader, result, group),
        VisibilityView.of(page, reader, result, ""));
  }
}
