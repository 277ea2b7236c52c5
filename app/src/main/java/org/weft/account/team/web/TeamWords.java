package org.weft.account.team.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.weft.account.Grant;
import org.weft.account.Role;
import org.weft.account.team.Holding;
import org.weft.account.team.Powers;
import org.weft.account.team.Team;
import org.weft.account.work.CitySections;
import org.weft.site.Page;

/// Says roles, sections and terms in the reader's language.
final class TeamWords {
  private final Page page;
  private final Days days;
  private final Map<String, String> sections;

  TeamWords(Page page, List<CitySections.Section> sections) {
    this.page = page;
    this.days = new Days(page.zone());
    this.sections =
        sections.stream()
            .collect(
                Collectors.toMap(
                    CitySections.Section::code, CitySections.Section::title, (a, _) -> a));
  }

  String role(Role role) {
    return page.say("team.role." + role.word());
  }

  /// The sections of a contributor or the organisation of a partner; empty for other roles.
  String detail(Grant grant, String organisation) {
    if (!organisation.isEmpty()) {
      return organisation;
    }
    if (grant.role() != Role.CONTRIBUTOR) {
      return "";
    }
    if (grant.sections().isEmpty()) {
      return page.say("team.sections.asked");
    }
    return grant.sections().equals(Grant.ALL)
        ? page.say("team.sections.all")
        : grant.sections().stream()
            .map(code -> sections.getOrDefault(code, code))
            .sorted()
            .collect(Collectors.joining(page.say("team.between")));
  }

  TeamView.Row row(Holding holding, Powers powers, Map<UUID, Team> teams) {
    var mine = powers.ends(holding);
    var here = powers.team();
    var scope = holding.city() != null ? holding.city() : holding.grant().scope();
    var team = scope == null ? here : teams.getOrDefault(scope, here);
    var address = team.address() + "/grants/" + holding.id().value();
    var until = holding.until();
    var person = holding.person();
    return new TeamView.Row(
        holding.id().value().toString(),
        person.name(),
        person.post(),
        mine ? holding.email() : "",
        person.illustrative(),
        role(holding.grant().role()),
        detail(holding.grant(), holding.organisation()),
        team.name(),
        team.equals(here) ? "" : team.address(),
        page.date(holding.from()),
        until == null ? "" : page.date(days.last(until)),
        holding.giverName(),
        mine ? address : "",
        mine || powers.isOwn(holding) ? address + "/end" : "",
        here.equals(Team.PLATFORM) && powers.isAdministrator()
            ? "/people/" + person.id().value() + "/sessions"
            : "");
  }
}
