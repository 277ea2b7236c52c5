package org.weft.home;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.city.CityId;
import org.weft.city.CityMarks;
import org.weft.network.Network;
import org.weft.network.NetworkRow;
import org.weft.network.Networks;
import org.weft.network.Overview;
import org.weft.practice.Practices;
import org.weft.site.Page;
import org.weft.site.chart.Caption;
import org.weft.site.chart.CityMap;
import org.weft.site.chart.MapView;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Figure;

/// The home page.
@RestController
class HomePages {
  private static final int NETWORKS = 7;
  private static final int LANDMARKS = 6;

  private final Cities cities;
  private final Networks networks;
  private final Practices practices;
  private final ObjectProvider<CityMarks> marks;
  private final Templates templates;

  HomePages(
      Cities cities,
      Networks networks,
      Practices practices,
      ObjectProvider<CityMarks> marks,
      Templates templates) {
    this.cities = cities;
    this.networks = networks;
    this.practices = practices;
    this.marks = marks;
    this.templates = templates;
  }

  @GetMapping("/")
  ResponseEntity<JteModel> home(Page page, Actor actor) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(templates.homeShow(page, view(page, actor)));
  }

  private HomeView view(Page page, Actor actor) {
    var overview = networks.overview();
    var all = networks.list();
    int most = all.stream().mapToInt(Network::cities).max().orElse(0);
    var map = map(overview);
    return new HomeView(
        opening(page, actor).orElse(null),
        page.say("home.map.title", overview.cities(), overview.countries()),
        figures(page, overview, all.size()),
        map,
        new Caption(
            "map", page.say("home.map.name"), page.say("home.map.description", overview.cities())),
        map.outside(),
        all.stream().limit(NETWORKS).map(n -> NetworkRow.of(page, n, most)).toList(),
        all.size());
  }

  private List<Figure> figures(Page page, Overview overview, int all) {
    return List.of(
        Figure.of(page.number(overview.memberships()), page.say("home.figure.memberships", all)),
        Figure.of(page.number(practices.count()), page.say("home.figure.practices")),
        Figure.of(page.number(cities.count()), page.say("home.figure.places")),
        Figure.of(page.number(overview.waiting()), page.say("home.figure.waiting")));
  }

  /// The cities with most networks are named, as far as there is room.
  private static CityMap map(Overview overview) {
    var places = overview.places();
    var cities = new java.util.ArrayList<CityMap.City>();
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      cities.add(
          new CityMap.City(
              place.name(), place.latitude(), place.longitude(), place.networks(), i < LANDMARKS));
    }
    return CityMap.of(MapView.EUROPE, cities);
  }

  private Optional<Opening> opening(Page page, Actor actor) {
    @Nullable CityMarks known = marks.getIfAvailable();
    if (known == null) {
      return Optional.empty();
    }
    Optional<CityId> featured = known.featured(actor);
    return featured.flatMap(id ->
        Optional.ofNullable(known.find(actor, List.of(id), page.locale()).get(id))
            .filter(mark -> !mark.areas().isEmpty())
            .map(mark -> Opening.of(page, cities.get(id), mark)));
  }
}
