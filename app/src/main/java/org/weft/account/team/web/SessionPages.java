package org.weft.account.team.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.signin.PeoplesSessions;
import org.weft.account.team.Team;
import org.weft.site.Htmx;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Whether somebody is signed in, and ending it, for administrators.
@RestController
@RequestMapping("/people/{person}/sessions")
class SessionPages {
  private final PeoplesSessions sessions;
  private final Templates templates;

  SessionPages(PeoplesSessions sessions, Templates templates) {
    this.sessions = sessions;
    this.templates = templates;
  }

  @GetMapping
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable PersonId person) {
    var known = sessions.get(actor, person);
    var name = known.person().name();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            templates.accountTheirSessions(
                page,
                Crumbs.of(page, Team.PLATFORM, page.say("team.sessions.crumb")),
                page.say("team.sessions.title", name),
                known
                    .lastSeen()
                    .map(seen -> page.say("team.sessions.open", known.count(), page.moment(seen)))
                    .orElseGet(() -> page.say("team.sessions.none"))));
  }

  @PostMapping
  ResponseEntity<JteModel> endAll(Actor actor, @PathVariable PersonId person) {
    sessions.endAll(actor, person);
    return Htmx.seeOther("/people?said=signedOut");
  }
}
