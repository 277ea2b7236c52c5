package org.weft.network.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.network.Network;
import org.weft.network.NetworkRow;
import org.weft.network.Networks;
import org.weft.network.WaitingList;
import org.weft.site.KeptPages;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.PageNumbers;

/// The public pages of networks: the list, one network with its cities, and what waits for a
/// person.
@RestController
class NetworkPages {
  private final Networks networks;
  private final NetworkViews views;
  private final Templates templates;
  private final KeptPages kept;

  NetworkPages(Networks networks, NetworkViews views, Templates templates, KeptPages kept) {
    this.networks = networks;
    this.views = views;
    this.templates = templates;
    this.kept = kept;
  }

  @GetMapping("/networks")
  ResponseEntity<JteModel> list(Page page) {
    var all = networks.list();
    int most = all.stream().mapToInt(Network::cities).max().orElse(0);
    List<NetworkRow> rows = all.stream().map(n -> NetworkRow.of(page, n, most)).toList();
    return ok(templates.networkList(page, rows));
  }

  @GetMapping("/networks/{slug:[a-z0-9-]+}")
  ResponseEntity<?> show(
      HttpServletRequest request,
      Page page,
      Actor actor,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String size,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var code = country.matches("[A-Za-z]{2}") ? country.toUpperCase(Locale.ROOT) : "";
    var asked =
        new NetworkViews.Asked(code, Size.find(size).orElse(null), Math.clamp(number, 1, 10_000));
    return actor.isPublic()
        ? kept.show(request, page, () -> show(page, actor, slug, asked))
        : ok(show(page, actor, slug, asked));
  }

  private JteModel show(Page page, Actor actor, String slug, NetworkViews.Asked asked) {
    var network = networks.find(slug).orElseThrow(NotFoundException::new);
    return templates.networkShow(page, views.of(page, actor, network, asked));
  }

  @GetMapping("/networks/{slug:[a-z0-9-]+}/waiting")
  ResponseEntity<JteModel> waiting(
      Page page,
      Actor actor,
      @PathVariable String slug,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var network = networks.find(slug).orElseThrow(NotFoundException::new);
    WaitingList list = networks.listWaiting(actor, network.id(), number);
    var rows = list.list().stream().map(w -> WaitingRow.of(page, w)).toList();
    var address = network.address() + "/waiting";
    return ok(
        templates.networkWaiting(
            page,
            network,
            list.total(),
            rows,
            PageNumbers.of(
                list.page(),
                list.total(),
                list.size(),
                n -> n == 1 ? address : address + "?page=" + n)));
  }

  private static ResponseEntity<JteModel> ok(JteModel model) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(model);
  }
}
