package org.weft.home;

import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityRow;
import org.weft.city.Folding;
import org.weft.network.Network;
import org.weft.network.NetworkRow;
import org.weft.network.Networks;
import org.weft.practice.PracticeFilter;
import org.weft.practice.PracticeRow;
import org.weft.practice.Practices;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import org.weft.site.ui.PageNumbers;

/// One search over cities, networks and practices.
@RestController
class SearchPages {
  private static final int CITIES = 20;
  private static final int FEW = 5;
  private static final int LONGEST = 200;

  private final Cities cities;
  private final Networks networks;
  private final Practices practices;
  private final Templates templates;

  SearchPages(Cities cities, Networks networks, Practices practices, Templates templates) {
    this.cities = cities;
    this.networks = networks;
    this.practices = practices;
    this.templates = templates;
  }

  @Limited(Cost.SEARCH)
  @GetMapping("/search")
  ResponseEntity<JteModel> search(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var text = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(templates.homeSearch(page, view(page, actor, text.strip(), number)));
  }

  private SearchView view(Page page, Actor actor, String text, int number) {
    var query = "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    List<City> found = cities.search(actor, text, Cities.MOST);
    var pages =
        PageNumbers.of(
            number, found.size(), CITIES, n -> "/search" + query + (n == 1 ? "" : "&page=" + n));
    var practicesFound =
        text.isEmpty()
            ? null
            : practices.list(actor, new PracticeFilter(null, null, null, text), 1);
    return new SearchView(
        text,
        found.size(),
        found.stream()
            .skip((pages.current() - 1L) * CITIES)
            .limit(CITIES)
            .map(city -> CityRow.of(page, city, true))
            .toList(),
        pages,
        networks(page, text),
        practicesFound == null
            ? List.of()
            : practicesFound.list().stream().limit(FEW).map(p -> PracticeRow.of(page, p)).toList(),
        practicesFound == null ? 0 : practicesFound.total(),
        "/practices" + query);
  }

  private List<NetworkRow> networks(Page page, String text) {
    var folded = Folding.fold(text);
    if (folded.isEmpty()) {
      return List.of();
    }
    var all = networks.list();
    int most = all.stream().mapToInt(Network::cities).max().orElse(0);
    return all.stream()
        .filter(n -> Folding.fold(n.name()).contains(folded))
        .limit(FEW)
        .map(n -> NetworkRow.of(page, n, most))
        .toList();
  }
}
