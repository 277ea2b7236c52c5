package org.weft.assessment.web.office;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.account.work.OfficePanels;
import org.weft.assessment.Assessments;
import org.weft.assessment.cycle.Cycle;
import org.weft.assessment.cycle.Offices;
import org.weft.assessment.web.Addresses;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.Frameworks;
import org.weft.network.Network;
import org.weft.network.Networks;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.PageNumbers;

/// The offices: of a person's cities, of one city, of a network.
@RestController
class OfficePages {
  private final Offices offices;
  private final Assessments assessments;
  private final Cities cities;
  private final Networks networks;
  private final Frameworks frameworks;
  private final ObjectProvider<OfficePanels> panels;
  private final Templates templates;

  OfficePages(
      Offices offices,
      Assessments assessments,
      Cities cities,
      Networks networks,
      Frameworks frameworks,
      ObjectProvider<OfficePanels> panels,
      Templates templates) {
    this.offices = offices;
    this.assessments = assessments;
    this.cities = cities;
    this.networks = networks;
    this.frameworks = frameworks;
    this.panels = panels;
    this.templates = templates;
  }

  @GetMapping("/office")
  ResponseEntity<JteModel> all(Page page, Actor actor) {
    if (actor.isPublic()) {
      return Htmx.seeOther("/sign-in?to=/office");
    }
    var own = cities.find(Assessments.citiesOf(actor));
    var cycles = offices.listOfCities(actor, own.keySet());
    var rows = rows(page, actor, cycles, own);
    var places = new ArrayList<OfficeView.Place>();
    own.values().stream()
        .sorted(java.util.Comparator.comparing(City::name))
        .forEach(city -> places.add(place(page, actor, city, cycles, rows)));
    var followed = Assessments.networksOf(actor);
    if (!followed.isEmpty()) {
      networks.list().stream()
          .filter(n -> followed.contains(n.id()))
          .forEach(n -> places.add(place(page, actor, n)));
    }
    var waiting = rows.waiting(cycles);
    return ResponseEntity.ok(
        templates.assessmentOffice(
            page,
            new OfficeView(
                page.say("assessment.office.title"),
                page.say("assessment.office.lede", waiting.size()),
                List.of(),
                waiting,
                places,
                PageNumbers.of(1, 0, 1, n -> "/office")),
            panels(page, actor, null)));
  }

  @GetMapping("/office/{country}/{slug}")
  JteModel city(Page page, Actor actor, @PathVariable String country, @PathVariable String slug) {
    var city =
        cities
            .find(country, slug)
            .filter(c -> actor.reads(c.id().value()))
            .orElseThrow(NotFoundException::new);
    var cycles = offices.listOfCities(actor, List.of(city.id()));
    var rows = rows(page, actor, cycles, Map.of(city.id(), city));
    var waiting = rows.waiting(cycles);
    var title = page.say("assessment.office.of", city.name());
    return templates.assessmentOffice(
        page,
        new OfficeView(
            title,
            page.say("assessment.office.lede", waiting.size()),
            List.of(
                new Crumb(page.say("assessment.office.title"), "/office"), new Crumb(title, "")),
            waiting,
            List.of(place(page, actor, city, cycles, rows)),
            PageNumbers.of(1, 0, 1, n -> "/office")),
        panels(page, actor, city.id().value()));
  }

  @GetMapping("/secretariat/{slug}")
  JteModel network(
      Page page,
      Actor actor,
      @PathVariable String slug,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var network =
        networks
            .find(slug)
            .filter(n -> Assessments.networksOf(actor).contains(n.id()))
            .orElseThrow(NotFoundException::new);
    var asked = Math.clamp(number, 1, 10_000);
    var total = assessments.countOfNetwork(actor, network.id());
    var cycles = offices.listOfNetwork(actor, network.id(), asked);
    var involved = new HashSet<CityId>();
    cycles.forEach(c -> involved.add(c.assessment().city()));
    var rows = rows(page, actor, cycles, cities.find(involved));
    var title = page.say("assessment.secretariat.title", network.name());
    return templates.assessmentOffice(
        page,
        new OfficeView(
            title,
            page.say("assessment.secretariat.lede", total),
            List.of(
                new Crumb(page.say("assessment.office.title"), "/office"), new Crumb(title, "")),
            List.of(),
            List.of(
                new OfficeView.Place(
                    network.name(),
                    network.address(),
                    note(page, actor, network),
                    "",
                    cycles.stream().map(rows::ofNetwork).toList())),
            PageNumbers.of(
                asked, total, Assessments.PAGE, n -> "/secretariat/" + slug + "?page=" + n)),
        panels(page, actor, network.id().value()));
  }

  private List<Content> panels(Page page, Actor actor, @Nullable UUID place) {
    return panels
        .orderedStream()
        .map(p -> p.find(page, actor, place))
        .flatMap(Optional::stream)
        .toList();
  }

  private OfficeRows rows(Page page, Actor actor, List<Cycle> cycles, Map<CityId, City> involved) {
    var versions =
        frameworks.get(cycles.stream().map(c -> c.assessment().frameworkVersion()).toList());
    return new OfficeRows(page, actor, versions, involved);
  }

  private static OfficeView.Place place(
      Page page, Actor actor, City city, List<Cycle> cycles, OfficeRows rows) {
    var address = Addresses.office(city);
    return new OfficeView.Place(
        city.name(),
        city.address(),
        page.country(city.country()),
        actor.is(Role.COORDINATOR, city.id().value()) ? address + "/start" : "",
        cycles.stream()
            .filter(c -> c.assessment().city().equals(city.id()))
            .map(rows::ofCity)
            .toList());
  }

  private static OfficeView.Place place(Page page, Actor actor, Network network) {
    return new OfficeView.Place(
        network.name(),
        "/secretariat/" + network.slug(),
        note(page, actor, network),
        "",
        List.of());
  }

  private static String note(Page page, Actor actor, Network network) {
    return page.say(
        actor.is(Role.SECRETARIAT, network.id().value())
            ? "assessment.secretariat.note"
            : "assessment.secretariat.reviewer");
  }
}
