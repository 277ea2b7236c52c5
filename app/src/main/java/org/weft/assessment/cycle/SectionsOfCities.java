package org.weft.assessment.cycle;

import static org.weft.assessment.db.Tables.ASSESSMENTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.weft.account.work.CitySections;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;

/// Tells the account module which sections a city is answering.
@Component
class SectionsOfCities implements CitySections {
  private final DSLContext sql;
  private final Frameworks frameworks;

  SectionsOfCities(DSLContext sql, Frameworks frameworks) {
    this.sql = sql;
    this.frameworks = frameworks;
  }

  @Override
  public List<Section> list(UUID city, Locale language) {
    var versions =
        sql.selectDistinct(ASSESSMENTS.FRAMEWORK_VERSION_ID)
            .from(ASSESSMENTS)
            .where(ASSESSMENTS.CITY_ID.eq(city))
            .and(ASSESSMENTS.STATE.eq("open"))
            .orderBy(ASSESSMENTS.FRAMEWORK_VERSION_ID)
            .limit(20)
            .fetch(r -> new FrameworkVersionId(r.value1()));
    var codes = new HashSet<String>();
    var sections = new ArrayList<Section>();
    for (var id : versions) {
      var version = frameworks.get(id);
      for (var area : version.model().tree().top()) {
        if (codes.add(area.code())) {
          sections.add(new Section(area.code(), version.say(area.title(), language.getLanguage())));
        }
      }
    }
    return List.copyOf(sections);
  }
}
