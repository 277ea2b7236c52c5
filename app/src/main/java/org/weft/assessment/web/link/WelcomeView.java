package org.weft.assessment.web.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.delegation.Arriving.Arrival;
import org.weft.assessment.web.Labels;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.site.Page;
import org.weft.site.ui.Fact;

/// The page on which somebody who came by a link says that they are who the link is for.
///
/// @param section the title of the section
/// @param lang its language where it is not the page's, or null
/// @param name who the link is for
/// @param other who is signed in with this browser now and will not be any more; empty for nobody
public record WelcomeView(
    String url,
    String section,
    @Nullable String lang,
    String kicker,
    boolean illustrative,
    String name,
    String lede,
    List<Fact> facts,
    String other) {

  static WelcomeView of(
      Page page, String url, Arrival.Welcome welcome, City city, FrameworkVersion framework) {
    var labels = new Labels(page, framework);
    var area = framework.model().tree().findArea(welcome.link().area()).orElseThrow();
    var assessment = welcome.assessment();
    var giver = welcome.giver();
    var due = assessment.dueOn();
    var facts =
        new java.util.ArrayList<>(
            List.of(
                Fact.of(
                    page.say("delegation.fact.questionnaire"),
                    labels.title() + " " + assessment.period()),
                Fact.of(
                    page.say("delegation.fact.until"),
                    page.date(welcome.link().moments().expiresAt()))));
    if (due != null) {
      facts.add(Fact.of(page.say("delegation.fact.due"), page.date(due)));
    }
    return new WelcomeView(
        url,
        labels.say(area.title()),
        labels.language(area.title()),
        city.name(),
        assessment.illustrative(),
        welcome.reader().name(),
        page.say(
            "delegation.welcome.what", giver == null ? city.name() : giver.name(), city.name()),
        facts,
        page.visitor().map(v -> v.name()).orElse(""));
  }
}
