package org.weft.account.team.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.invitation.Inviting;
import org.weft.account.invitation.Inviting.Outcome;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.account.team.Teams;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Sending an invitation again and taking it back.
@RestController
@RequestMapping({
  "/office/{country}/{city}/team/invitations/{invitation}",
  "/secretariat/{network}/team/invitations/{invitation}",
  "/people/invitations/{invitation}"
})
class InvitationPages {
  private final Teams teams;
  private final Inviting inviting;
  private final ShownLinks links;
  private final Limits limits;
  private final Templates templates;

  InvitationPages(
      Teams teams, Inviting inviting, ShownLinks links, Limits limits, Templates templates) {
    this.teams = teams;
    this.inviting = inviting;
    this.links = links;
    this.limits = limits;
    this.templates = templates;
  }

  @PostMapping("/letter")
  ResponseEntity<JteModel> sendAgain(
      Page page, Actor actor, @PathVariable Map<String, String> path) {
    var team = teams.get(path);
    limits.take(Limit.MAIL_BY, actor);
    return switch (inviting.sendAgain(actor, team, id(path))) {
      case Outcome.Sent(_, var link) ->
          links.mayShow(actor)
              ? ResponseEntity.ok()
                  .cacheControl(CacheControl.noStore())
                  .body(
                      templates.accountInvited(
                          page,
                          Crumbs.of(page, team, page.say("team.new.crumb")),
                          "",
                          link.toString(),
                          team.address()))
              : Htmx.seeOther(team.address() + "?said=sent#invitations");
      case Outcome.TooMany(), Outcome.Refused _ ->
          Htmx.seeOther(team.address() + "?said=tooMany#invitations");
    };
  }

  @PostMapping("/withdrawal")
  ResponseEntity<JteModel> withdraw(Actor actor, @PathVariable Map<String, String> path) {
    var team = teams.get(path);
    inviting.withdraw(actor, team, id(path));
    return Htmx.seeOther(team.address() + "?said=withdrawn#invitations");
  }

  private static UUID id(Map<String, String> path) {
    try {
      return UUID.fromString(String.valueOf(path.get("invitation")));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
