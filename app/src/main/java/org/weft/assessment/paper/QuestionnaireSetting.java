package org.weft.assessment.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weft.assessment.paper.QuestionnaireView.Line;
import org.weft.assessment.paper.QuestionnaireView.SectionView;
import org.weft.assessment.questionnaire.Instance;
import org.weft.assessment.questionnaire.Prepared;
import org.weft.assessment.questionnaire.Questionnaire;
import org.weft.assessment.questionnaire.Section;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Area;
import org.weft.site.Page;

/// Sets the sections of a questionnaire line by line.
final class QuestionnaireSetting {
  private final Page page;
  private final QuestionWords words;
  private final Filling filling;

  QuestionnaireSetting(Page page, FrameworkVersion version, Filling filling) {
    this.page = page;
    this.words = new QuestionWords(version, page);
    this.filling = filling;
  }

  /// What a framework asks of anybody: every question once, repeated areas for an instance whose
  /// name is left open.
  static Questionnaire open(FrameworkVersion version) {
    var instances =
        version.model().tree().areas().stream()
            .flatMap(a -> java.util.Optional.ofNullable(a.repeat()).stream())
            .map(r -> new Instance(r.over(), "1", r.over() + " …………………………"))
            .distinct()
            .toList();
    return new Questionnaire(
        Prepared.of(version.model()), Participant.named(""), Map.of(), instances);
  }

  List<SectionView> sections(Questionnaire questionnaire) {
    return questionnaire.sections().stream().map(this::section).toList();
  }

  private SectionView section(Section section) {
    var lines = new ArrayList<Line>();
    for (var line : section.lines()) {
      switch (line) {
        case org.weft.assessment.questionnaire.Line.Heading heading ->
            lines.add(heading(heading.area(), words.say(heading.area().title())));
        case org.weft.assessment.questionnaire.Line.Round round ->
            lines.add(
                heading(
                    round.area(),
                    page.say(
                        "paper.round", words.say(round.area().title()), round.instance().name())));
        case org.weft.assessment.questionnaire.Line.More _ -> {}
        case org.weft.assessment.questionnaire.Line.Ask ask ->
            lines.add(words.question(ask.item(), ask.key(), ask.applies(), filling));
      }
    }
    return new SectionView(
        section.number(),
        "section-" + section.number(),
        words.say(section.area().title()),
        words.say(section.area().intro()),
        note(section),
        lines);
  }

  private Line.Heading heading(Area area, String title) {
    var intro = words.say(area.intro());
    return new Line.Heading(title, (intro + " " + words.when(area.when())).strip());
  }

  private String note(Section section) {
    return filling.blank()
        ? words.when(section.area().when())
        : page.say("paper.answered", section.answered(filling.values()), section.questions());
  }
}
