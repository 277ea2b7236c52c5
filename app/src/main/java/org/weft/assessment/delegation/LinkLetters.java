package org.weft.assessment.delegation;

import java.net.URI;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weft.account.Letter;
import org.weft.account.Person;
import org.weft.assessment.Assessment;
import org.weft.city.Cities;
import org.weft.framework.Frameworks;
import org.weft.site.Site;
import org.weft.site.Texts;

/// Writes the letters that bring links to colleagues. They go out when the transaction of the deed
/// is done.
@Component
class LinkLetters {
  private final Cities cities;
  private final Frameworks frameworks;
  private final Texts texts;
  private final Site site;
  private final ApplicationEventPublisher events;

  LinkLetters(
      Cities cities,
      Frameworks frameworks,
      Texts texts,
      Site site,
      ApplicationEventPublisher events) {
    this.cities = cities;
    this.frameworks = frameworks;
    this.texts = texts;
    this.site = site;
    this.events = events;
  }

  /// @param giver who asks the colleague
  /// @param reader the colleague
  void send(SectionLink link, Secret secret, Assessment assessment, String giver, Person reader) {
    var language = link.language();
    var version = frameworks.get(assessment.frameworkVersion());
    var section =
        version
            .model()
            .tree()
            .findArea(link.area())
            .map(area -> version.say(area.title(), language.getLanguage()))
            .orElse(link.area());
    var city = cities.get(assessment.city()).name();
    events.publishEvent(
        new Letter(
            String.valueOf(link.email()),
            language,
            "section-link",
            texts.say(language, "delegation.letter.subject", giver, city, section),
            List.of(
                texts.say(language, "delegation.letter.greeting", reader.name()),
                texts.say(
                    language,
                    "delegation.letter.what",
                    giver,
                    city,
                    section,
                    version.title(language.getLanguage()),
                    assessment.period()),
                texts.say(language, "delegation.letter.how"),
                texts.say(language, "delegation.letter.safe")),
            URI.create(site.address() + "/delegations/" + secret.text())));
  }
}
