package org.weft.practice.web;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.city.City;
import org.weft.city.CityPanels;
import org.weft.practice.PracticeRow;
import org.weft.practice.Practices;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// The practices on a city’s page; nothing where it has told of none.
@Component
@Order(30)
class PracticePanel implements CityPanels {
  private final Practices practices;
  private final Templates templates;

  PracticePanel(Practices practices, Templates templates) {
    this.practices = practices;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, City city) {
    var rows = practices.listOf(city.id()).stream().map(p -> PracticeRow.of(page, p)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(templates.practiceOfCity(page, city.name(), rows));
  }
}
