package org.weft.assessment.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Exporting;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.paper.QuestionnaireView.Fact;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import org.weft.site.paper.Paper;
import org.weft.site.paper.Sheet;

/// The questionnaire of an assessment for the city's people: with the answers, or blank with the
/// city's own services and neighbourhoods.
@RestController
class FilledPages {
  private final Dossiers dossiers;
  private final Templates templates;
  private final Clock clock;
  private final Exporting exporting;

  FilledPages(Dossiers dossiers, Templates templates, Clock clock, Exporting exporting) {
    this.dossiers = dossiers;
    this.templates = templates;
    this.clock = clock;
    this.exporting = exporting;
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/assessments/{id}/questionnaire.pdf")
  Paper print(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @RequestParam(defaultValue = "false") boolean blank) {
    var dossier = dossiers.get(actor, id);
    if (!blank) {
      exporting.record(actor, dossier.assessment(), "pdf");
    }
    var filling = blank ? Filling.BLANK : filling(page, dossier);
    var view = view(page, dossier, filling);
    var name =
        "%s-%s-%s%s-%s.pdf"
            .formatted(
                dossier.framework().framework(),
                dossier.city().slug(),
                dossier.assessment().period(),
                blank ? "-blank" : "",
                page.language());
    return new Paper(name, templates.paperQuestionnaire(page, sheet(page, dossier, view), view));
  }

  private QuestionnaireView view(Page page, Dossier dossier, Filling filling) {
    var words = new QuestionWords(dossier.framework(), page);
    return new QuestionnaireView(
        page.say(filling.blank() ? "paper.questionnaire" : "paper.questionnaire.filled"),
        page.say(
            "paper.title.city",
            dossier.framework().title(page.language()),
            dossier.city().name(),
            dossier.assessment().period()),
        words.say(dossier.framework().model().about().summary()),
        facts(page, dossier, filling),
        filling.blank()
            ? List.of(page.say("paper.how.blank"), page.say("paper.how.conditions"))
            : List.of(page.say("paper.how.filled"), page.say("paper.how.sheet")),
        new QuestionnaireSetting(page, dossier.framework(), filling)
            .sections(dossier.questionnaire()));
  }

  private List<Fact> facts(Page page, Dossier dossier, Filling filling) {
    var facts = new ArrayList<Fact>();
    var assessment = dossier.assessment();
    facts.add(new Fact(page.say("paper.fact.version"), dossier.framework().version()));
    if (!filling.blank()) {
      facts.add(
          new Fact(
              page.say("paper.fact.state"),
              page.say("paper.state." + (assessment.isOpen() ? "open" : "submitted"))));
    }
    var due = assessment.dueOn();
    if (due != null) {
      facts.add(new Fact(page.say("paper.fact.due"), page.date(due)));
    }
    if (!filling.blank()) {
      var asked = dossier.questionnaire().applicable();
      var answered = asked.stream().filter(a -> filling.values().containsKey(a.key())).count();
      facts.add(
          new Fact(
              page.say("paper.fact.answered"), page.say("paper.answered", answered, asked.size())));
    }
    facts.add(new Fact(page.say("paper.fact.printed"), page.moment(clock.instant())));
    return facts;
  }

  private static Filling filling(Page page, Dossier dossier) {
    var saved = new HashMap<AnswerKey, String>();
    var evidence = new HashMap<AnswerKey, List<String>>();
    for (var section : dossier.questionnaire().sections()) {
      for (var ask : section.asks()) {
        var answer = dossier.answer(ask.key());
        if (answer != null) {
          saved.put(
              ask.key(),
              page.say(
                  "paper.saved",
                  dossier.person(answer.savedBy()).name(),
                  page.moment(answer.savedAt())));
        }
        evidence.put(
            ask.key(), dossier.evidence(ask.key()).stream().map(e -> words(page, e)).toList());
      }
    }
    return new Filling(Map.copyOf(dossier.values()), saved, evidence, false);
  }

  private static String words(Page page, Evidence evidence) {
    var note = evidence.note();
    var link = evidence.link();
    var file = evidence.file();
    if (file != null) {
      return page.say("paper.evidence.file", file.name());
    }
    return note != null ? note : link != null ? link : "";
  }

  private static Sheet sheet(Page page, Dossier dossier, QuestionnaireView view) {
    return Sheet.of(
        page,
        view.title(),
        "questionnaire",
        view.title(),
        dossier.assessment().illustrative(),
        QuestionnaireView.bookmarks(view));
  }
}
