package org.weft.city.office.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.office.OfficeHolders;
import org.weft.city.office.OfficeHolders.Outcome;
import org.weft.city.office.OfficeId;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// Where a coordinator keeps who holds which office of the city.
@RestController
@RequestMapping("/office/{country}/{city}/offices")
class HolderPages {
  private final Cities cities;
  private final OfficeHolders holders;
  private final People people;
  private final Templates templates;

  HolderPages(Cities cities, OfficeHolders holders, People people, Templates templates) {
    this.cities = cities;
    this.holders = holders;
    this.people = people;
    this.templates = templates;
  }

  static String address(City city) {
    return "/office/" + city.country().toLowerCase(Locale.ROOT) + "/" + city.slug() + "/offices";
  }

  @GetMapping
  ResponseEntity<JteModel> list(Page page, Actor actor, @PathVariable Map<String, String> path) {
    return answer(page, actor, city(path), null, HolderForm.EMPTY, HttpStatus.OK, List.of());
  }

  @PostMapping
  ResponseEntity<JteModel> add(
      Page page, Actor actor, @PathVariable Map<String, String> path, HolderForm sent) {
    var city = city(path);
    holders.list(actor, city.id());
    var form = sent.cleaned();
    var problems = form.problems(page);
    return problems.isEmpty()
        ? answer(page, actor, city, null, form, holders.add(actor, city.id(), form.entry()))
        : answer(page, actor, city, null, form, HttpStatus.UNPROCESSABLE_CONTENT, problems);
  }

  @GetMapping("/{office}")
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable Map<String, String> path) {
    var city = city(path);
    var office = holders.get(actor, city.id(), id(path));
    return answer(page, actor, city, office.id(), HolderForm.of(office), HttpStatus.OK, List.of());
  }

  @PostMapping("/{office}")
  ResponseEntity<JteModel> change(
      Page page, Actor actor, @PathVariable Map<String, String> path, HolderForm sent) {
    var city = city(path);
    var id = holders.get(actor, city.id(), id(path)).id();
    var form = sent.cleaned();
    var problems = form.problems(page);
    return problems.isEmpty()
        ? answer(page, actor, city, id, form, holders.change(actor, city.id(), id, form.entry()))
        : answer(page, actor, city, id, form, HttpStatus.UNPROCESSABLE_CONTENT, problems);
  }

  private ResponseEntity<JteModel> answer(
      Page page, Actor actor, City city, @Nullable OfficeId id, HolderForm form, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Kept _ -> Htmx.seeOther(address(city));
      case Outcome.Taken() -> refuse(page, actor, city, id, form, "begins", "taken");
      case Outcome.Backwards() -> refuse(page, actor, city, id, form, "ends", "backwards");
      case Outcome.NotOfTheCity() -> refuse(page, actor, city, id, form, "person", "person");
    };
  }

  private ResponseEntity<JteModel> refuse(
      Page page,
      Actor actor,
      City city,
      @Nullable OfficeId id,
      HolderForm form,
      String field,
      String word) {
    return answer(
        page,
        actor,
        city,
        id,
        form,
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(new Problem(field, page.say("city.office.wrong." + word))));
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      Actor actor,
      City city,
      @Nullable OfficeId id,
      HolderForm form,
      HttpStatus status,
      List<Problem> problems) {
    var address = address(city);
    var rows =
        holders.list(actor, city.id()).stream()
            .map(o -> Holders.row(page, o, address + "/" + o.id().value()))
            .toList();
    var title = page.say("city.office.title.of", city.name());
    var view =
        new HolderView(
            title,
            List.of(
                new Crumb(page.say("city.office.crumb"), "/office"),
                new Crumb(city.name(), address.replaceFirst("/offices$", "")),
                new Crumb(page.say("city.office.title"), "")),
            rows,
            Holders.form(
                page,
                id == null ? address : address + "/" + id.value(),
                id == null,
                form,
                people.listOfCity(city.id().value()),
                problems));
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(templates.cityOffices(page, view));
  }

  private City city(Map<String, String> path) {
    return cities
        .find(String.valueOf(path.get("country")), String.valueOf(path.get("city")))
        .orElseThrow(NotFoundException::new);
  }

  private static OfficeId id(Map<String, String> path) {
    try {
      return OfficeId.of(String.valueOf(path.get("office")));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
