package org.weft.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Recording;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.Statistics;
import org.weft.framework.FrameworkVersion;
import org.weft.network.NetworkId;
import org.weft.scoring.answer.Participant;

/// Invented cycles of real cities: up to three each, so that every chart has something to show.
@Component
class DemoCycles {
  /// The years of the cycles, the earliest first.
  static final List<Integer> YEARS = List.of(2020, 2023, 2026);

  private final Recording recording;
  private final Cities cities;
  private final Statistics statistics;
  private final DemoPublishing publishing;

  DemoCycles(Recording recording, Cities cities, Statistics statistics, DemoPublishing publishing) {
    this.recording = recording;
    this.cities = cities;
    this.statistics = statistics;
    this.publishing = publishing;
  }

  /// What a city is made to answer, and who stands for it.
  record Asked(
      Actor administrator, PersonId officer, NetworkId network, FrameworkVersion framework) {}

  /// Makes a city's cycles up to a year.
  ///
  /// @return the latest, or null when chance gave it none
  @Nullable AssessmentId make(Asked asked, PlausibleAnswers plausible, City city, int lastYear) {
    var temperament = new Temperament(city.country() + " " + city.name());
    giveFigures(asked, city, temperament);
    var participant = participant(city);
    @Nullable AssessmentId previous = null;
    for (int cycle = 0; cycle < YEARS.size(); cycle++) {
      var year = YEARS.get(cycle);
      if (year > lastYear || !takesPart(temperament, city, cycle)) {
        continue;
      }
      var answers = plausible.of(temperament, participant, cycle);
      var recorded =
          recording.record(
              asked.administrator(),
              new Recording.Cycle(
                  city.id(),
                  asked.network(),
                  asked.framework().id(),
                  Integer.toString(year),
                  true,
                  asked.officer(),
                  day(temperament, year),
                  previous,
                  answers,
                  notes(temperament, answers, year)));
      if (recorded.isPresent()) {
        previous = recorded.get();
        publishing.decide(asked.officer(), city, previous, temperament);
      }
    }
    return previous;
  }

  /// Leeds and Kirklees were in the programme early; of the others two in three answered in 2020,
  /// nearly all in 2023, and three in four have already answered in 2026.
  private static boolean takesPart(Temperament temperament, City city, int cycle) {
    var chance = temperament.chance("cycle " + cycle).nextDouble();
    return city.slug().equals("leeds")
        || city.slug().equals("kirklees")
        || chance < List.of(0.66, 0.93, 0.75).get(cycle);
  }

  private static Instant day(Temperament temperament, int year) {
    var day = 20 + temperament.chance("day " + year).nextInt(280);
    return LocalDate.ofYearDay(year, day).atTime(9, 30).toInstant(ZoneOffset.UTC);
  }

  private void giveFigures(Asked asked, City city, Temperament temperament) {
    var share = Math.clamp(13 + 7 * temperament.chance("born").nextGaussian(), 2.1, 48);
    statistics.record(
        asked.administrator(),
        city.id(),
        new Statistics.Figure(
            Statistics.Measure.FOREIGN_BORN_SHARE,
            BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP),
            "2026",
            "Invented for the demonstration",
            true));
  }

  private Participant participant(City city) {
    var attributes = new LinkedHashMap<String, String>();
    cities.attributes(city.id()).values().forEach((k, v) -> attributes.put(k, v.toString()));
    return new Participant(city.name(), "", attributes);
  }

  /// A word of evidence beside every sixth answer.
  private static Map<String, String> notes(
      Temperament temperament, Map<String, String> answers, int year) {
    var sources = new ArrayList<>(DemoNotes.of(year));
    var notes = new LinkedHashMap<String, String>();
    answers
        .keySet()
        .forEach(item -> {
          var chance = temperament.chance("note " + item + year);
          if (chance.nextInt(6) == 0) {
            notes.put(item, sources.get(chance.nextInt(sources.size())));
          }
        });
    return notes;
  }
}
