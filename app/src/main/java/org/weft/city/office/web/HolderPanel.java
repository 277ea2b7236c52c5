package org.weft.city.office.web;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.city.City;
import org.weft.city.CityPanels;
import org.weft.city.office.OfficeHolders;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Who holds office, on a city's page; whoever keeps it is led to where it is kept.
@Component
@Order(30)
class HolderPanel implements CityPanels {
  private final OfficeHolders holders;
  private final Templates templates;

  HolderPanel(OfficeHolders holders, Templates templates) {
    this.holders = holders;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, City city) {
    var rows = holders.listNow(city.id()).stream().map(o -> Holders.row(page, o, "")).toList();
    var keeps = actor.is(Role.COORDINATOR, city.id().value());
    return rows.isEmpty() && !keeps
        ? Optional.empty()
        : Optional.of(templates.cityHolders(page, rows, keeps ? HolderPages.address(city) : ""));
  }
}
