package org.weft.account.team.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.team.Organisations;
import org.weft.account.team.Powers;
import org.weft.account.team.Rosters;
import org.weft.account.team.Team;
import org.weft.account.work.CitySections;
import org.weft.site.Page;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Problem;

/// Makes the form by which roles are given.
@Component
class GiveViews {
  private static final List<String> REACHES = List.of("asked", "all", "named");

  private final Rosters rosters;
  private final Organisations organisations;
  private final ObjectProvider<CitySections> sections;

  GiveViews(Rosters rosters, Organisations organisations, ObjectProvider<CitySections> sections) {
    this.rosters = rosters;
    this.organisations = organisations;
    this.sections = sections;
  }

  GiveView view(Page page, Powers powers, GiveForm form, List<Problem> problems) {
    var team = powers.team();
    var platform = team.kind() == Scope.Kind.PLATFORM;
    var roles = roles(powers);
    var city = team.id();
    var title = page.say(platform ? "team.new.title" : "team.new.title.of", team.name());
    return new GiveView(
        team.address() + "/new",
        title,
        page.say("team.new.lede"),
        Crumbs.of(page, team, page.say("team.new.crumb")),
        new TeamFields(page, problems),
        form,
        people(page, powers, form),
        roles.stream()
            .map(r ->
                new Choice(
                    r.word(),
                    page.say("team.role." + r.word()),
                    page.say("team.role." + r.word() + ".what"),
                    r.word().equals(form.role())))
            .toList(),
        platform,
        roles.contains(Role.PARTNER),
        roles.contains(Role.PARTNER) && city != null ? organisations.list(city) : List.of(),
        roles.contains(Role.CONTRIBUTOR) ? reaches(page, form, sections(page, team)) : List.of(),
        sections(page, team).stream()
            .map(s -> Choice.of(s.code(), s.title(), form.opened().contains(s.code())))
            .toList(),
        latest(page, powers, roles));
  }

  /// The sections there are to choose from in a team.
  List<CitySections.Section> sections(Page page, Team team) {
    var city = team.city();
    var known = sections.getIfAvailable();
    return city == null || known == null ? List.of() : known.list(city, page.locale());
  }

  Set<String> codes(Page page, Team team) {
    return sections(page, team).stream()
        .map(CitySections.Section::code)
        .collect(Collectors.toSet());
  }

  static List<Choice> reaches(Page page, GiveForm form, List<CitySections.Section> sections) {
    return REACHES.stream()
        .filter(r -> !r.equals("named") || !sections.isEmpty())
        .map(r -> Choice.of(r, page.say("team.reach." + r), r.equals(form.reach())))
        .toList();
  }

  /// An administrator gives every role from the platform’s page, and says where.
  private static List<Role> roles(Powers powers) {
    return powers.team().kind() == Scope.Kind.PLATFORM ? List.of(Role.values()) : powers.roles();
  }

  private List<Choice> people(Page page, Powers powers, GiveForm form) {
    var choices = new ArrayList<Choice>();
    for (var person : rosters.listPeople(powers)) {
      var id = person.id().value().toString();
      choices.add(new Choice(id, person.name(), person.post(), id.equals(form.who())));
    }
    if (!choices.isEmpty()) {
      choices.add(Choice.of(GiveForm.NEW, page.say("team.new.person"), form.isNew()));
    }
    return List.copyOf(choices);
  }

  private static String latest(Page page, Powers powers, List<Role> roles) {
    var latest = roles.isEmpty() ? null : powers.latest(roles.getFirst());
    return latest == null
        ? page.say("team.field.until.hint")
        : page.say("team.field.until.most", page.date(new Days(page.zone()).last(latest)));
  }
}
