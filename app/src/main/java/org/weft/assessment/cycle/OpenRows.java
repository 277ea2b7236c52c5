package org.weft.assessment.cycle;

import static org.jooq.impl.DSL.countDistinct;
import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.assessment.db.Tables.COMMENTS;
import static org.weft.assessment.db.Tables.CONTESTS;
import static org.weft.assessment.db.Tables.SECTIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.work.OpenWork.Kind;
import org.weft.account.work.OpenWork.Line;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import org.weft.site.Texts;

/// What is open in the cycles of a city, line by line, in few statements.
@Component
class OpenRows {
  private static final int MOST = 200;

  private final DSLContext sql;
  private final Frameworks frameworks;
  private final People people;
  private final Texts texts;

  OpenRows(DSLContext sql, Frameworks frameworks, People people, Texts texts) {
    this.sql = sql;
    this.frameworks = frameworks;
    this.people = people;
    this.texts = texts;
  }

  /// The cycles under way, each with the answers that somebody has to choose between.
  List<Line> cycles(UUID city) {
    var contested =
        DSL.field(
            DSL.select(countDistinct(CONTESTS.ITEM, CONTESTS.INSTANCE))
                .from(CONTESTS)
                .where(CONTESTS.ASSESSMENT_ID.eq(ASSESSMENTS.ID))
                .and(CONTESTS.SETTLED_AT.isNull()));
    var lines = new ArrayList<Line>();
    sql.select(ASSESSMENTS.fields())
        .select(contested)
        .from(ASSESSMENTS)
        .where(open(city))
        .orderBy(ASSESSMENTS.PERIOD, ASSESSMENTS.ID)
        .limit(MOST)
        .forEach(r -> {
          var cycle = cycle(r);
          var due = r.get(ASSESSMENTS.DUE_ON);
          int rivals = r.get(contested);
          lines.add(
              new Line(
                  due == null ? Kind.OPEN : Kind.DUE,
                  l -> texts.say(l, "assessment.work.cycle", cycle.apply(l)),
                  address(r),
                  due));
          if (rivals > 0) {
            lines.add(
                new Line(
                    Kind.OPEN,
                    l -> texts.say(l, "assessment.work.contested", rivals, cycle.apply(l)),
                    address(r),
                    null));
          }
        });
    return lines;
  }

  /// The sections somebody owns; who leads has those of others too, to check or to wait for.
  List<Line> sections(UUID city, PersonId person, boolean leads) {
    var rows =
        sql.select(ASSESSMENTS.ID, ASSESSMENTS.PERIOD, ASSESSMENTS.FRAMEWORK_VERSION_ID)
            .select(SECTIONS.fields())
            .from(SECTIONS)
            .join(ASSESSMENTS)
            .on(ASSESSMENTS.ID.eq(SECTIONS.ASSESSMENT_ID))
            .where(open(city))
            .and(SECTIONS.OWNER_ID.isNotNull())
            .and(leads ? DSL.noCondition() : SECTIONS.OWNER_ID.eq(person.value()))
            .orderBy(ASSESSMENTS.PERIOD, ASSESSMENTS.ID, SECTIONS.AREA)
            .limit(MOST)
            .fetch();
    var owners = people.find(rows.map(OpenRows::owner).stream().distinct().toList());
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      var what = section(row);
      var address = address(row) + "/sections/" + row.get(SECTIONS.AREA);
      var due = row.get(SECTIONS.DUE_ON);
      var owner = owners.get(owner(row));
      if (row.get(SECTIONS.COMPLETED_AT) != null) {
        if (leads && row.get(SECTIONS.CHECKED_AT) == null) {
          lines.add(
              new Line(
                  Kind.OPEN,
                  l -> texts.say(l, "assessment.work.check", what.apply(l)),
                  address,
                  null));
        }
      } else if (owner(row).equals(person)) {
        lines.add(
            new Line(
                due == null ? Kind.OPEN : Kind.DUE,
                l -> texts.say(l, "assessment.work.answer", what.apply(l)),
                address,
                due));
      } else if (owner != null) {
        lines.add(
            new Line(
                Kind.PROMISED,
                l -> texts.say(l, "assessment.work.promised", owner.name(), what.apply(l)),
                address,
                due));
      }
    }
    return lines;
  }

  /// Questions about which a colleague said something last, in the sections somebody owns or leads.
  List<Line> comments(UUID city, PersonId person, boolean leads) {
    var rows =
        sql.select(ASSESSMENTS.ID, ASSESSMENTS.PERIOD, ASSESSMENTS.FRAMEWORK_VERSION_ID)
            .select(COMMENTS.ITEM, COMMENTS.PERSON_ID)
            .distinctOn(ASSESSMENTS.ID, COMMENTS.ITEM)
            .from(COMMENTS)
            .join(ASSESSMENTS)
            .on(ASSESSMENTS.ID.eq(COMMENTS.ASSESSMENT_ID))
            .where(open(city))
            .orderBy(ASSESSMENTS.ID, COMMENTS.ITEM, COMMENTS.ID.desc())
            .limit(MOST)
            .fetch();
    var owned = leads ? List.<String>of() : owned(city, person);
    var names =
        people.find(
            rows.map(r -> new PersonId(r.get(COMMENTS.PERSON_ID))).stream().distinct().toList());
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      var who = names.get(new PersonId(row.get(COMMENTS.PERSON_ID)));
      var item = row.get(COMMENTS.ITEM);
      var path = framework(row).model().tree().path(item);
      var area = path.isEmpty() ? "" : path.getFirst().code();
      if (who != null
          && !who.id().equals(person)
          && (leads || owned.contains(row.get(ASSESSMENTS.ID) + "/" + area))) {
        lines.add(
            new Line(
                Kind.OPEN,
                l -> texts.say(l, "assessment.work.comment", who.name(), item),
                address(row) + "/questions/" + item,
                null));
      }
    }
    return lines;
  }

  private List<String> owned(UUID city, PersonId person) {
    return sql.select(SECTIONS.ASSESSMENT_ID, SECTIONS.AREA)
        .from(SECTIONS)
        .join(ASSESSMENTS)
        .on(ASSESSMENTS.ID.eq(SECTIONS.ASSESSMENT_ID))
        .where(open(city))
        .and(SECTIONS.OWNER_ID.eq(person.value()))
        .fetch(r -> r.value1() + "/" + r.value2());
  }

  private static Condition open(UUID city) {
    return ASSESSMENTS.CITY_ID.eq(city).and(ASSESSMENTS.STATE.eq("open"));
  }

  private static PersonId owner(Record row) {
    return new PersonId(Objects.requireNonNull(row.get(SECTIONS.OWNER_ID)));
  }

  private static String address(Record row) {
    return "/assessments/" + row.get(ASSESSMENTS.ID);
  }

  private Function<Locale, String> cycle(Record row) {
    var version = framework(row);
    var period = row.get(ASSESSMENTS.PERIOD);
    return l -> version.title(l.getLanguage()) + " " + period;
  }

  private Function<Locale, String> section(Record row) {
    var version = framework(row);
    var code = row.get(SECTIONS.AREA);
    return l ->
        version
            .model()
            .tree()
            .findArea(code)
            .map(a -> version.say(a.title(), l.getLanguage()))
            .orElse(code);
  }

  private FrameworkVersion framework(Record row) {
    return frameworks.get(new FrameworkVersionId(row.get(ASSESSMENTS.FRAMEWORK_VERSION_ID)));
  }
}
