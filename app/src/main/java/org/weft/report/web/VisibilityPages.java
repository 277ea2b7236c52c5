package org.weft.report.web;

import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Readers;
import org.weft.benchmark.Visibility;
import org.weft.benchmark.result.Decision;
import org.weft.benchmark.result.Publishing;
import org.weft.benchmark.result.Results;
import org.weft.report.Reports;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Deciding who may read a result, and who decided before.
@RestController
class VisibilityPages {
  private final Results results;
  private final Publishing publishing;
  private final Readers readers;
  private final People people;
  private final Templates templates;

  VisibilityPages(
      Results results, Publishing publishing, Readers readers, People people, Templates templates) {
    this.results = results;
    this.publishing = publishing;
    this.readers = readers;
    this.people = people;
    this.templates = templates;
  }

  @GetMapping("/assessments/{id}/report/visibility")
  JteModel show(Page page, Actor actor, @PathVariable AssessmentId id) {
    return show(page, actor, id, "");
  }

  @PostMapping("/assessments/{id}/report/visibility")
  ResponseEntity<JteModel> decide(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(defaultValue = "") String visibility) {
    var reader = readers.reader(actor);
    var chosen =
        Arrays.stream(Visibility.values()).filter(v -> v.word().equals(visibility)).findFirst();
    if (chosen.isEmpty()) {
      return refuse(show(page, actor, id, page.say("report.visibility.choose")));
    }
    return switch (publishing.decide(reader, id, chosen.get())) {
      case Publishing.Outcome.Decided _ -> Htmx.seeOther("/assessments/" + id.value() + "/report");
      case Publishing.Outcome.Unknown() -> throw new NotFoundException();
      case Publishing.Outcome.NotYours() -> throw new NotFoundException();
      case Publishing.Outcome.WithoutNetwork() ->
          refuse(show(page, actor, id, page.say("report.visibility.noNetwork")));
    };
  }

  private static ResponseEntity<JteModel> refuse(JteModel page) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page);
  }

  private JteModel show(Page page, Actor actor, AssessmentId id, String error) {
    var reader = readers.reader(actor);
    var result =
        results
            .find(reader, id, Optional.empty())
            .filter(r -> actor.reads(r.city().value()))
            .orElseThrow(NotFoundException::new);
    var decisions = results.decisions(reader, result);
    var names = people.find(decisions.stream().map(Decision::person).distinct().toList());
    return templates.reportDecisions(
        page,
        page.say("report.crumb", result.period()),
        Reports.address(result),
        VisibilityView.of(page, reader, result, error),
        decisions.stream().map(d -> line(page, d, names)).toList(),
        error.isEmpty() ? List.of() : List.of(new Problem("visibility", error)));
  }

  private static String line(Page page, Decision decision, Map<PersonId, Person> names) {
    var person = names.get(decision.person());
    return page.say(
        "report.visibility.line",
        person == null ? page.say("report.visibility.gone") : person.name(),
        page.say("report.visibility." + decision.before().word() + ".title"),
        page.moment(decision.at()),
        page.say("report.visibility." + decision.after().word() + ".title"));
  }
}
