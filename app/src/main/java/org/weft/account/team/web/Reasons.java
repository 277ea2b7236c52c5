package org.weft.account.team.web;

import org.weft.account.Role;
import org.weft.account.team.Deed;
import org.weft.account.team.Powers;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// Says why a role was not given, changed or ended, at the field it concerns.
public final class Reasons {
  private Reasons() {}

  public static Problem problem(Page page, Deed.Reason reason, Powers powers, Role role) {
    return switch (reason) {
      case NOT_YOURS -> new Problem("role", page.say("team.wrong.role"));
      case ALREADY -> new Problem("role", page.say("team.wrong.already"));
      case NOT_OF_THE_TEAM -> new Problem("who", page.say("team.wrong.who"));
      case EMPTY_TERM -> new Problem("until", page.say("team.wrong.term"));
      case OUTLASTS -> {
        var latest = powers.latest(role);
        yield new Problem(
            "until",
            latest == null
                ? page.say("team.wrong.term")
                : page.say("team.wrong.outlasts", page.date(new Days(page.zone()).last(latest))));
      }
      case LAST -> new Problem("until", page.say("team.wrong.last." + role.word()));
    };
  }
}
