package org.weft.assessment.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.assessment.Assessment;
import org.weft.assessment.cycle.Cycle;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Labels;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.site.Page;
import org.weft.site.ui.Status;

/// Makes the rows of offices.
final class OfficeRows {
  private final Page page;
  private final Actor actor;
  private final Map<FrameworkVersionId, FrameworkVersion> frameworks;
  private final Map<CityId, City> cities;

  OfficeRows(
      Page page,
      Actor actor,
      Map<FrameworkVersionId, FrameworkVersion> frameworks,
      Map<CityId, City> cities) {
    this.page = page;
    this.actor = actor;
    this.frameworks = frameworks;
    this.cities = cities;
  }

  /// A cycle for the people of its city.
  OfficeView.Row ofCity(Cycle cycle) {
    return row(cycle, title(cycle.assessment()), cycle.assessment().address());
  }

  /// A cycle for the network's office: open to it once it was submitted. Its reviewers are not told
  /// how far a further revision is.
  OfficeView.Row ofNetwork(Cycle cycle) {
    var assessment = cycle.assessment();
    var city = cities.get(assessment.city());
    var name = city == null ? "" : city.name();
    var network = assessment.network();
    var row =
        row(
            cycle,
            page.say("assessment.office.row", name, title(assessment)),
            assessment.revision() > 0 ? Addresses.revision(assessment, assessment.revision()) : "");
    return network != null && actor.is(Role.SECRETARIAT, network.value())
        ? row
        : row.submitted(submitted(cycle), page.say("assessment.state.submitted"));
  }

  /// What of these cycles waits for the reader.
  List<OfficeView.Waits> waiting(List<Cycle> cycles) {
    var waiting = new ArrayList<OfficeView.Waits>();
    for (var cycle : cycles) {
      var assessment = cycle.assessment();
      if (!assessment.isOpen() || !actor.worksFor(assessment.city().value())) {
        continue;
      }
      var framework = framework(assessment);
      var labels = new Labels(page, framework);
      for (var area : cycle.mine()) {
        var found = framework.model().tree().findArea(area);
        found.ifPresent(a ->
            waiting.add(
                new OfficeView.Waits(
                    page.say("assessment.waits.section", labels.say(a.title())),
                    where(assessment),
                    Addresses.section(assessment.id(), area))));
      }
      if (cycle.contested() > 0) {
        waiting.add(waits("assessment.waits.contested", cycle.contested(), assessment, ""));
      }
      if (cycle.toCheck() > 0 && actor.is(Role.COORDINATOR, assessment.city().value())) {
        waiting.add(waits("assessment.waits.check", cycle.toCheck(), assessment, "/check"));
      }
    }
    return List.copyOf(waiting);
  }

  private OfficeView.Waits waits(String key, int count, Assessment assessment, String part) {
    return new OfficeView.Waits(
        page.say(key, count), where(assessment), assessment.address() + part);
  }

  private OfficeView.Row row(Cycle cycle, String title, String url) {
    var assessment = cycle.assessment();
    var sections = framework(assessment).model().tree().top().size();
    var due = assessment.dueOn();
    var open = assessment.isOpen();
    return new OfficeView.Row(
        title,
        url,
        assessment.illustrative(),
        assessment.revision() == 0
            ? ""
            : page.say("assessment.revision.title", assessment.revision()),
        open
            ? page.say("assessment.office.progress", cycle.completed(), sections, cycle.answers())
            : submitted(cycle),
        due == null || !open ? "" : page.say("assessment.due", page.date(due)),
        open
            ? cycle.contested() > 0
                ? Status.PROBLEM
                : cycle.answers() == 0 ? Status.NOT_STARTED : Status.IN_PROGRESS
            : Status.DONE,
        page.say(
            open
                ? cycle.contested() > 0
                    ? "assessment.state.wrong"
                    : cycle.answers() == 0 ? "assessment.state.none" : "assessment.state.part"
                : "assessment.state.submitted"));
  }

  /// When it was submitted: how many areas somebody had marked as complete says nothing then.
  private String submitted(Cycle cycle) {
    var at = cycle.submitted();
    return at == null ? "" : page.say("assessment.office.submitted", page.date(at));
  }

  private String title(Assessment assessment) {
    return framework(assessment).title(page.language()) + " " + assessment.period();
  }

  private String where(Assessment assessment) {
    var city = cities.get(assessment.city());
    return page.say("assessment.office.row", city == null ? "" : city.name(), title(assessment));
  }

  private FrameworkVersion framework(Assessment assessment) {
    var framework = frameworks.get(assessment.frameworkVersion());
    if (framework == null) {
      throw new IllegalStateException("a framework version of the list was not read");
    }
    return framework;
  }
}
