package org.weft.report.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.benchmark.Readers;
import org.weft.benchmark.result.Results;
import org.weft.city.Cities;
import org.weft.framework.Frameworks;
import org.weft.report.Explaining;
import org.weft.report.Reports;
import org.weft.report.Wording;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// "How was this computed": any score of a result, down to the answers.
@RestController
class DerivationPages {
  private final Results results;
  private final Readers readers;
  private final Frameworks frameworks;
  private final Cities cities;
  private final Templates templates;

  DerivationPages(
      Results results, Readers readers, Frameworks frameworks, Cities cities, Templates templates) {
    this.results = results;
    this.readers = readers;
    this.frameworks = frameworks;
    this.cities = cities;
    this.templates = templates;
  }

  @GetMapping("/assessments/{id}/report/derivation/{node}")
  JteModel show(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String node,
      @RequestParam(defaultValue = "") String instance,
      @RequestParam Optional<Integer> revision) {
    var reader = readers.reader(actor);
    var result = results.find(reader, id, revision).orElseThrow(NotFoundException::new);
    var nodes =
        results.nodes(reader, result).stream()
            .collect(
                Collectors.toMap(n -> Explaining.key(n.node(), n.instance()), Function.identity()));
    var asked = nodes.get(Explaining.key(node, instance));
    if (asked == null) {
      throw new NotFoundException();
    }
    var version = frameworks.get(result.version());
    var explaining =
        new Explaining(
            new Wording(page, version), version, nodes, (n, i) -> Reports.derivation(result, n, i));
    return templates.reportDerivation(
        page,
        explaining.explain(asked),
        page.say("report.title", cities.get(result.city()).name(), result.period()),
        Reports.address(result),
        result.illustrative());
  }
}
