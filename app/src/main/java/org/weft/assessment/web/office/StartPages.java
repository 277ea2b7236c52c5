package org.weft.assessment.web.office;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.assessment.cycle.Starting;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Days;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import org.weft.network.NetworkId;
import org.weft.network.Networks;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// Starting a cycle.
@RestController
@RequestMapping("/office/{country}/{slug}/start")
class StartPages {
  private final Starting starting;
  private final Cities cities;
  private final Networks networks;
  private final Frameworks frameworks;
  private final Templates templates;
  private final Clock clock;

  StartPages(
      Starting starting,
      Cities cities,
      Networks networks,
      Frameworks frameworks,
      Templates templates,
      Clock clock) {
    this.starting = starting;
    this.cities = cities;
    this.networks = networks;
    this.frameworks = frameworks;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  JteModel show(Page page, Actor actor, @PathVariable String country, @PathVariable String slug) {
    var city = lead(actor, country, slug);
    var year = LocalDate.ofInstant(clock.instant(), page.zone()).getYear();
    var form = new StartForm("", "", String.valueOf(year), "");
    return templates.assessmentStart(page, view(page, city, form, List.of()));
  }

  @PostMapping
  ResponseEntity<JteModel> start(
      Page page,
      Actor actor,
      @PathVariable String country,
      @PathVariable String slug,
      StartForm sent) {
    var city = lead(actor, country, slug);
    var form = sent.cleaned();
    var version = chosen(form);
    var problems = problems(page, form);
    if (version.isEmpty()) {
      problems.addFirst(new Problem("framework", page.say("assessment.start.framework.wrong")));
    }
    if (version.isEmpty() || !problems.isEmpty()) {
      return refused(page, city, form, problems);
    }
    return switch (starting.start(actor, wish(city, version.get(), form))) {
      case Starting.Outcome.Started(var id) -> Htmx.seeOther(Addresses.of(id));
      case Starting.Outcome.There(var id) -> Htmx.seeOther(Addresses.of(id) + "?start=there");
      case Starting.Outcome.NotInNetwork() ->
          refused(
              page,
              city,
              form,
              List.of(new Problem("network", page.say("assessment.start.network.wrong"))));
    };
  }

  private Optional<FrameworkVersion> chosen(StartForm form) {
    var id = String.valueOf(form.framework());
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? frameworks.findLatest(new FrameworkVersionId(UUID.fromString(id)))
        : Optional.empty();
  }

  private City lead(Actor actor, String country, String slug) {
    return cities
        .find(country, slug)
        .filter(c -> actor.is(Role.COORDINATOR, c.id().value()))
        .orElseThrow(NotFoundException::new);
  }

  private static Starting.Wish wish(City city, FrameworkVersion version, StartForm form) {
    var network = String.valueOf(form.network());
    return new Starting.Wish(
        city.id(),
        version.id(),
        network.isEmpty() ? null : new NetworkId(UUID.fromString(network)),
        String.valueOf(form.period()),
        Days.find(form.due()));
  }

  private List<Problem> problems(Page page, StartForm form) {
    var problems = new ArrayList<Problem>();
    if (!String.valueOf(form.network()).matches("|[0-9a-f-]{36}")) {
      problems.add(new Problem("network", page.say("assessment.start.network.wrong")));
    }
    var period = String.valueOf(form.period());
    if (!period.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,39}")) {
      problems.add(new Problem("period", page.say("assessment.start.period.wrong")));
    }
    var due = Days.find(form.due());
    if (due == null && !String.valueOf(form.due()).isEmpty()) {
      problems.add(new Problem("due", page.say("assessment.date.wrong")));
    } else if (due != null && due.isBefore(LocalDate.ofInstant(clock.instant(), page.zone()))) {
      problems.add(new Problem("due", page.say("assessment.date.past")));
    }
    return problems;
  }

  private ResponseEntity<JteModel> refused(
      Page page, City city, StartForm form, List<Problem> problems) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(templates.assessmentStart(page, view(page, city, form, problems)));
  }

  private StartForm.View view(Page page, City city, StartForm form, List<Problem> problems) {
    var office = page.say("assessment.office.of", city.name());
    var title = page.say("assessment.start.title", city.name());
    var versions =
        frameworks.list(page.locale()).stream()
            .map(v -> {
              var id = v.id().value().toString();
              return new Choice(
                  id,
                  v.title(page.language()),
                  page.say("assessment.start.version", v.version()),
                  id.equals(form.framework()));
            })
            .toList();
    var choices = new ArrayList<Choice>();
    choices.add(
        Choice.of("", page.say("assessment.start.network.none"), "".equals(form.network())));
    for (var network : networks.networksOf(city.id())) {
      var id = network.id().value().toString();
      choices.add(Choice.of(id, network.name(), id.equals(form.network())));
    }
    return new StartForm.View(
        Addresses.office(city) + "/start",
        title,
        List.of(new Crumb(office, Addresses.office(city)), new Crumb(title, "")),
        problems,
        versions,
        choices,
        form);
  }
}
