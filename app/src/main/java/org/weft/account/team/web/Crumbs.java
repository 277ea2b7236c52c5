package org.weft.account.team.web;

import java.util.ArrayList;
import java.util.List;
import org.weft.account.Scope;
import org.weft.account.team.Team;
import org.weft.site.Page;
import org.weft.site.ui.Crumb;

/// The way from somebody's office to a page of a team.
public final class Crumbs {
  private Crumbs() {}

  /// @param title of the page below the team's; empty for the page of the team itself
  public static List<Crumb> of(Page page, Team team, String title) {
    var crumbs = new ArrayList<Crumb>();
    crumbs.add(new Crumb(page.say("team.office"), "/office"));
    if (team.kind() != Scope.Kind.PLATFORM) {
      crumbs.add(new Crumb(team.name(), team.office()));
    }
    var people = page.say(team.kind() == Scope.Kind.PLATFORM ? "team.people.crumb" : "team.crumb");
    crumbs.add(new Crumb(people, title.isEmpty() ? "" : team.address()));
    if (!title.isEmpty()) {
      crumbs.add(new Crumb(title, ""));
    }
    return List.copyOf(crumbs);
  }
}
