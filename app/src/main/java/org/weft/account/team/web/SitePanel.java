package org.weft.account.team.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.work.OfficePanels;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Where an administrator looks after the site, in their own office.
@Component
@Order(5)
class SitePanel implements OfficePanels {
  private final Templates templates;

  SitePanel(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, @Nullable UUID place) {
    if (place != null || !actor.isAdministrator()) {
      return Optional.empty();
    }
    return Optional.of(
        templates.accountOwn(
            page,
            new OwnView(
                "this-site",
                page.say("team.site.title"),
                List.of(
                    row(page, "people", "/people"),
                    row(page, "outbox", "/outbox"),
                    row(page, "trail", "/trail")))));
  }

  private static OwnView.Row row(Page page, String word, String url) {
    return new OwnView.Row(
        page.say("team.site." + word), page.say("team.site." + word + ".what"), url, List.of());
  }
}
