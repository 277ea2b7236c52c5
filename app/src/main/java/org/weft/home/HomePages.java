package org.weft.home;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.city.CityMarks;
import org.weft.network.Network;
import org.weft.network.NetworkRow;
import org.weft.site.Page;
import org.weft.site.chart.Caption;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Figure;

/// The home page.
@RestController
class HomePages {
  private static final int NETWORKS = 7;

  private final HomeFacts facts;
  private final Cities cities;
  private final ObjectProvider<CityMarks> marks;
  private final Templates templates;

  HomePages(HomeFacts facts, Cities cities, ObjectProvider<CityMarks> marks, Templates templates) {
    this.facts = facts;
    this.cities = cities;
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
    var all = facts.get();
    var overview = all.overview();
    int most = all.networks().stream().mapToInt(Network::cities).max().orElse(0);
    return new HomeView(
        opening(page, actor).orElse(null),
        page.say("home.map.title", overview.cities(), overview.countries()),
        figures(page, all),
        all.map(),
        new Caption(
            "map", page.say("home.map.name"), page.say("home.map.description", overview.cities())),
        all.map().outside(),
        all.networks().stream().limit(NETWORKS).map(n -> NetworkRow.of(page, n, most)).toList(),
        all.networks().size(),
        all.indices().stream().map(i -> index(page, i)).toList());
  }

  private static HomeView.Index index(Page page, HomeFacts.Index index) {
    var version = index.version();
    var tree = version.model().tree();
    return new HomeView.Index(
        version.title(page.language()),
        page.say("home.indices.size", tree.top().size(), tree.items().size()),
        page.say("home.indices.cities", index.cities()),
        "/compare?framework=" + version.framework());
  }

  private static List<Figure> figures(Page page, HomeFacts.All all) {
    var overview = all.overview();
    return List.of(
        Figure.of(
            page.number(overview.memberships()),
            page.say("home.figure.memberships", all.networks().size())),
        Figure.of(page.number(all.practices()), page.say("home.figure.practices")),
        Figure.of(page.number(all.places()), page.say("home.figure.places")),
        Figure.of(page.number(overview.waiting()), page.say("home.figure.waiting")));
  }

  private Optional<Opening> opening(Page page, Actor actor) {
    var known = marks.getIfAvailable();
    if (known == null) {
      return Optional.empty();
    }
    return known
        .featured(actor)
        .flatMap(id ->
            Optional.ofNullable(known.find(actor, List.of(id), page.locale()).get(id))
                .filter(mark -> !mark.areas().isEmpty())
                .map(mark -> Opening.of(page, cities.get(id), mark)));
  }
}
