package org.weft.assessment.paper;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weft.assessment.paper.QuestionnaireView.Fact;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import org.weft.site.paper.Paper;
import org.weft.site.paper.Sheet;

/// The blank questionnaire of a framework, open to everybody.
@RestController
class BlankPages {
  private final Frameworks frameworks;
  private final Templates templates;

  BlankPages(Frameworks frameworks, Templates templates) {
    this.frameworks = frameworks;
    this.templates = templates;
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/frameworks/{framework}/{version}/questionnaire.pdf")
  Paper blank(Page page, @PathVariable String framework, @PathVariable String version) {
    return paper(page, frameworks.find(framework, version).orElseThrow(NotFoundException::new));
  }

  private Paper paper(Page page, FrameworkVersion shown) {
    var model = shown.model();
    var words = new QuestionWords(shown, page);
    var view =
        new QuestionnaireView(
            page.say("paper.questionnaire"),
            shown.title(page.language()),
            words.say(model.about().summary()),
            List.of(
                new Fact(page.say("paper.fact.version"), shown.version()),
                new Fact(
                    page.say("paper.fact.size"),
                    page.say(
                        "paper.fact.counts",
                        model.tree().top().size(),
                        model.tree().items().size())),
                new Fact(page.say("paper.fact.city"), "……………………………………………………………………"),
                new Fact(page.say("paper.fact.by"), "……………………………………………………………………")),
            List.of(page.say("paper.how.blank"), page.say("paper.how.conditions")),
            new QuestionnaireSetting(page, shown, Filling.BLANK)
                .sections(QuestionnaireSetting.open(shown)));
    return new Paper(
        shown.framework() + "-" + shown.version() + "-" + page.language() + ".pdf",
        templates.paperQuestionnaire(page, sheet(page, shown, view), view));
  }

  private static Sheet sheet(Page page, FrameworkVersion version, QuestionnaireView view) {
    return Sheet.of(
        page,
        view.title() + ", " + version.version(),
        "questionnaire",
        page.say("paper.running", view.title(), version.version()),
        false,
        QuestionnaireView.bookmarks(view));
  }
}
