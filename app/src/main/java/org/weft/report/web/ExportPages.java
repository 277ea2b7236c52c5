package org.weft.report.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Readers;
import org.weft.benchmark.result.Results;
import org.weft.framework.Frameworks;
import org.weft.report.Reports;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;

/// The report to take away as data; whoever may read the report may take it.
@RestController
class ExportPages {
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Reports reports;
  private final Results results;
  private final Readers readers;
  private final Frameworks frameworks;
  private final ReportJson json;
  private final TakingAway taking;

  ExportPages(
      Reports reports,
      Results results,
      Readers readers,
      Frameworks frameworks,
      ReportJson json,
      TakingAway taking) {
    this.reports = reports;
    this.results = results;
    this.readers = readers;
    this.frameworks = frameworks;
    this.json = json;
    this.taking = taking;
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/assessments/{id}/report.json")
  ResponseEntity<byte[]> json(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam Optional<Integer> revision,
      @RequestParam(defaultValue = "") String group) {
    var material = material(page, actor, id, revision, group, "json");
    return file(MediaType.APPLICATION_JSON, material, "json", json.write(material));
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/assessments/{id}/report.csv")
  ResponseEntity<byte[]> csv(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam Optional<Integer> revision,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "scores") String table) {
    var material = material(page, actor, id, revision, group, "csv, " + table);
    var text =
        switch (table) {
          case "scores" -> ReportTables.scores(material);
          case "answers" -> ReportTables.answers(material);
          default -> throw new NotFoundException();
        };
    return file(CSV, material, "csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/assessments/{id}/report.xlsx")
  ResponseEntity<byte[]> workbook(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam Optional<Integer> revision,
      @RequestParam(defaultValue = "") String group) {
    var material = material(page, actor, id, revision, group, "xlsx");
    return file(WORKBOOK, material, "xlsx", ReportWorkbook.write(material));
  }

  private ReportMaterial material(
      Page page,
      Actor actor,
      AssessmentId id,
      Optional<Integer> revision,
      String group,
      String format) {
    var reader = readers.reader(actor);
    var result = results.find(reader, id, revision).orElseThrow(NotFoundException::new);
    taking.record(actor, result, format);
    return new ReportMaterial(
        page,
        frameworks.get(result.version()),
        result,
        reports.write(page, reader, result, group),
        results.nodes(reader, result));
  }

  private static ResponseEntity<byte[]> file(
      MediaType type, ReportMaterial material, String ending, byte[] content) {
    var name = material.report().cover().title() + invented(material) + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /// A table of plain figures has no other place to say that they are invented.
  private static String invented(ReportMaterial material) {
    return material.result().illustrative() ? " (" + material.say("site.illustrative") + ")" : "";
  }
}
