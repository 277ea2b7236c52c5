package org.weft.assessment.web.section;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.chronology.Chronology;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Changes;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.PageNumbers;

/// The chronology of one section.
@RestController
class SectionChangesPages {
  private final Dossiers dossiers;
  private final Chronology chronology;
  private final Templates templates;
  private final Clock clock;

  SectionChangesPages(Dossiers dossiers, Chronology chronology, Templates templates, Clock clock) {
    this.dossiers = dossiers;
    this.chronology = chronology;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/assessments/{id}/sections/{area}/changes")
  ResponseEntity<JteModel> show(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var dossier = dossiers.get(actor, id, area);
    var section = new Labels(page, dossier.framework()).say(dossier.section(area).area().title());
    var lines = chronology.list(dossier, area, Math.clamp(number, 1, 10_000));
    var address = Addresses.section(id, area);
    var title = page.say("assessment.section.changes.title", section);
    var view =
        new SectionChangesView(
            title,
            dossier.assessment().illustrative(),
            List.of(new Crumb(section, address), new Crumb(title, "")),
            address,
            new Changes(page, new Moments(page, clock), dossier)
                .tell(lines.list(), Changes.Detail.QUESTION, Changes.Detail.ANSWER),
            PageNumbers.of(
                lines.page(), lines.total(), Chronology.PAGE, n -> address + "/changes?page=" + n));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(templates.assessmentSectionChanges(page, view));
  }
}
