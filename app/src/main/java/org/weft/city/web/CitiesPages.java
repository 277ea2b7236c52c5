package org.weft.city.web;

import gg.jte.models.runtime.JteModel;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.city.CityRow;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.PageNumbers;

/// The ways to a city: its country, or a search.
@RestController
class CitiesPages {
  private final Cities cities;
  private final Templates templates;

  CitiesPages(Cities cities, Templates templates) {
    this.cities = cities;
    this.templates = templates;
  }

  @GetMapping("/cities")
  ResponseEntity<JteModel> list(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(country.isEmpty() ? countries(page, actor) : country(page, actor, country, number));
  }

  private JteModel countries(Page page, Actor actor) {
    var byName = Collator.getInstance(page.locale());
    var rows =
        cities.countries(actor).entrySet().stream()
            .map(e ->
                new CountryRow(
                    page.country(e.getKey()), "/cities?country=" + e.getKey(), e.getValue()))
            .sorted(Comparator.comparing(CountryRow::name, byName))
            .toList();
    return templates.cityCountries(page, rows);
  }

  private JteModel country(Page page, Actor actor, String country, int number) {
    if (!country.matches("[A-Za-z]{2}")) {
      throw new NotFoundException();
    }
    var list = cities.list(actor, country, number);
    if (list.total() == 0) {
      throw new NotFoundException();
    }
    var code = country.toUpperCase(Locale.ROOT);
    return templates.cityCountry(
        page,
        new CitiesView(
            page.country(code),
            list.total(),
            list.list().stream().map(city -> CityRow.of(page, city, false)).toList(),
            PageNumbers.of(
                number,
                list.total(),
                list.size(),
                n -> "/cities?country=" + code + (n == 1 ? "" : "&page=" + n))));
  }
}
