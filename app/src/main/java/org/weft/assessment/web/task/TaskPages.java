package org.weft.assessment.web.task;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.AssessmentPapers;
import org.weft.assessment.Assessments;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.chronology.Chronology;
import org.weft.assessment.delegation.SectionLink;
import org.weft.assessment.delegation.SectionLinks;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Changes;
import org.weft.assessment.web.LinkWords;
import org.weft.assessment.web.Moments;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.PageNumbers;

/// The task list of an assessment and its chronology. The network's office is led to what was
/// submitted.
@RestController
@RequestMapping("/assessments/{id}")
class TaskPages {
  private static final int LATEST = 20;

  private final Assessments assessments;
  private final Dossiers dossiers;
  private final Chronology chronology;
  private final SectionLinks links;
  private final List<AssessmentPapers> papers;
  private final Templates templates;
  private final Clock clock;

  TaskPages(
      Assessments assessments,
      Dossiers dossiers,
      Chronology chronology,
      SectionLinks links,
      ObjectProvider<AssessmentPapers> papers,
      Templates templates,
      Clock clock) {
    this.assessments = assessments;
    this.dossiers = dossiers;
    this.chronology = chronology;
    this.links = links;
    this.papers = papers.orderedStream().toList();
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<JteModel> show(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(defaultValue = "") String start) {
    if (!Assessments.networksOf(actor).isEmpty()) {
      var assessment = assessments.find(actor, id).orElseThrow(NotFoundException::new);
      if (assessments.reach(actor, assessment) == Reach.FOLLOWS) {
        if (assessment.revision() == 0) {
          throw new NotFoundException();
        }
        return Htmx.seeOther(Addresses.revision(assessment, assessment.revision()));
      }
    }
    var dossier = dossiers.get(actor, id);
    var moments = new Moments(page, clock);
    var told = new Changes(page, moments, dossier).tell(chronology.latest(dossier, LATEST));
    var papers =
        this.papers.stream()
            .flatMap(p -> p.list(page, dossier.assessment(), dossier.reach()).stream())
            .toList();
    var view = new Tasks(page, moments, actor, dossier, links(page, dossier)).view(papers, told);
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(templates.assessmentTasks(page, view, start.equals("there") && isOlder(dossier)));
  }

  /// Whether the cycle is older than a double click.
  private boolean isOlder(Dossier dossier) {
    return dossier.assessment().startedAt().isBefore(clock.instant().minusSeconds(60));
  }

  private Map<String, String> links(Page page, Dossier dossier) {
    var moments = new Moments(page, clock);
    return links.latest(dossier).stream()
        .collect(
            Collectors.toMap(
                SectionLink::area, l -> LinkWords.of(page, moments, l, clock.instant())));
  }

  @GetMapping("/changes")
  JteModel changes(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var dossier = dossiers.get(actor, id);
    var lines = chronology.list(dossier, Math.clamp(number, 1, 10_000));
    var told =
        new Changes(page, new Moments(page, clock), dossier)
            .tell(lines.list(), Changes.Detail.QUESTION, Changes.Detail.ANSWER);
    var address = Addresses.of(id);
    var pages =
        PageNumbers.of(
            lines.page(), lines.total(), Chronology.PAGE, n -> address + "/changes?page=" + n);
    return templates.assessmentChanges(
        page,
        new Tasks(page, new Moments(page, clock), actor, dossier, Map.of()).view(List.of(), told),
        pages);
  }
}
