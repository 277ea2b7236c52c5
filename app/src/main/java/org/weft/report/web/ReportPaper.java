package org.weft.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Readers;
import org.weft.report.Report;
import org.weft.report.Reports;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import org.weft.site.paper.Paper;
import org.weft.site.paper.Sheet;
import org.weft.site.paper.Sheet.Bookmark;

/// The report as a document to hand round.
@RestController
class ReportPaper {
  private final Reports reports;
  private final Readers readers;
  private final Templates templates;
  private final TakingAway taking;

  ReportPaper(Reports reports, Readers readers, Templates templates, TakingAway taking) {
    this.reports = reports;
    this.readers = readers;
    this.templates = templates;
    this.taking = taking;
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/assessments/{id}/report.pdf")
  Paper print(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam Optional<Integer> revision,
      @RequestParam(defaultValue = "") String group) {
    var reader = readers.reader(actor);
    var result = reports.find(reader, id, revision).orElseThrow(NotFoundException::new);
    taking.record(actor, result, "pdf");
    var report = reports.write(page, reader, result, group);
    return new Paper(name(report, page), templates.paperReport(page, sheet(page, report), report));
  }

  /// Such as leeds-2026-en.pdf, in letters and digits that every file system takes.
  private static String name(Report report, Page page) {
    var cover = report.cover();
    return (cover.city() + "-" + cover.period() + "-" + page.language())
            .replaceAll("[^\\p{L}\\p{N}-]+", "-")
            .toLowerCase(page.locale())
        + ".pdf";
  }

  private static Sheet sheet(Page page, Report report) {
    var cover = report.cover();
    var running = cover.kicker() + " · " + cover.city() + " " + cover.period();
    return Sheet.of(
        page,
        cover.city() + " " + cover.period() + ", " + cover.kicker(),
        "report",
        running,
        cover.illustrative(),
        bookmarks(page, report));
  }

  private static List<Bookmark> bookmarks(Page page, Report report) {
    var marks = new ArrayList<Bookmark>();
    marks.add(new Bookmark(page.say("report.short"), "short"));
    if (report.time().isPresent()) {
      marks.add(new Bookmark(page.say("report.time"), "over-time"));
    }
    marks.add(new Bookmark(page.say("report.areas"), "areas"));
    report
        .chapters()
        .forEach(c ->
            marks.add(
                new Bookmark(
                    page.say("report.contents.area", c.number(), c.title()),
                    "area-" + c.number())));
    marks.add(new Bookmark(page.say("report.method"), "method"));
    marks.add(new Bookmark(page.say("report.annex"), "annex"));
    return marks;
  }
}
