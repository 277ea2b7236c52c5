package org.weft.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Assigning;
import org.weft.assessment.answering.Commenting;
import org.weft.assessment.answering.Completing;
import org.weft.assessment.evidence.Attaching;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;

/// What the departments of Leeds have done so far, done through the same use cases as on the pages.
@Component
class DemoTeam {
  /// How many questions are answered in sections that are not complete.
  private static final Map<String, Integer> IN_PART =
      Map.of("public-services", 3, "public-space", 2, "language", 5, "newcomers", 3);

  private static final List<String> EMPTY = List.of("competence", "leadership", "interaction");

  private final People people;
  private final Assigning assigning;
  private final Answering answering;
  private final Completing completing;
  private final Commenting commenting;
  private final Attaching attaching;

  DemoTeam(
      People people,
      Assigning assigning,
      Answering answering,
      Completing completing,
      Commenting commenting,
      Attaching attaching) {
    this.people = people;
    this.assigning = assigning;
    this.answering = answering;
    this.completing = completing;
    this.commenting = commenting;
    this.attaching = attaching;
  }

  void work(DemoPeople.Cast cast, FrameworkVersion version, AssessmentId id, LocalDate due) {
    var anna = people.actor(cast.coordinator());
    var answers =
        new PlausibleAnswers(version.model())
            .of(new Temperament("GB Leeds"), Participant.named("Leeds"), 2);
    cast.staff()
        .forEach((name, person) ->
            DemoPeople.AREAS
                .getOrDefault(name, List.of())
                .forEach(area -> assigning.ask(anna, id, area, person, due.minusDays(7))));
    for (var area : version.model().tree().top()) {
      var owner =
          cast.staff().entrySet().stream()
              .filter(
                  s -> DemoPeople.AREAS.getOrDefault(s.getKey(), List.of()).contains(area.code()))
              .map(s -> people.actor(s.getValue()))
              .findFirst();
      owner.ifPresent(actor -> answer(actor, anna, version, id, area, answers));
    }
    talk(cast, anna, version, id);
  }

  private void answer(
      Actor owner,
      Actor anna,
      FrameworkVersion version,
      AssessmentId id,
      Area area,
      Map<String, String> answers) {
    if (EMPTY.contains(area.code())) {
      return;
    }
    var entries =
        version.model().tree().items().stream()
            .filter(i -> version.model().tree().path(i.code()).getFirst().equals(area))
            .map(Item::code)
            .filter(answers::containsKey)
            .limit(IN_PART.getOrDefault(area.code(), Integer.MAX_VALUE))
            .map(code -> entry(code, answers.getOrDefault(code, "")))
            .toList();
    answering.save(owner, id, area.code(), entries);
    if (!IN_PART.containsKey(area.code())) {
      completing.complete(owner, id, area.code(), Integer.MAX_VALUE);
      if (!area.code().equals("media")) {
        completing.check(anna, id, area.code());
      }
    }
  }

  private static Answering.Entry entry(String item, String value) {
    return new Answering.Entry(AnswerKey.of(item), value, Seen.parse(""));
  }

  /// Two answers to one question, a word about it, and evidence.
  private void talk(DemoPeople.Cast cast, Actor anna, FrameworkVersion version, AssessmentId id) {
    var joseph = people.actor(cast.staff().getOrDefault("Joseph Adeyemi", cast.coordinator()));
    version
        .model()
        .tree()
        .findItem("9.3")
        .ifPresent(_ -> {
          answering.save(anna, id, "language", List.of(entry("9.3", "9")));
          commenting.add(
              anna, id, "9.3", "Tigrinya classes began in March, you may not have them yet.");
          commenting.add(
              joseph,
              id,
              "9.3",
              "I only counted schools on our list. Happy with yours if there is a source.");
        });
    attaching.note(
        joseph,
        id,
        AnswerKey.of("9.1"),
        "Language access policy of the council, section 2. (Illustrative)");
    attaching.link(joseph, id, AnswerKey.of("9.2"), "https://www.leeds.gov.uk/");
  }
}
