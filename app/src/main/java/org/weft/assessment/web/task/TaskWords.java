package org.weft.assessment.web.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.Section;
import org.weft.assessment.web.Moments;
import org.weft.site.Page;

/// Says how far an assessment is.
final class TaskWords {
  private final Page page;
  private final Moments moments;
  private final Dossier dossier;
  private final List<Section> sections;
  private final int completed;

  /// @param completed how many sections are marked as complete
  TaskWords(Page page, Moments moments, Dossier dossier, int completed) {
    this.page = page;
    this.moments = moments;
    this.dossier = dossier;
    this.sections = dossier.questionnaire().sections();
    this.completed = completed;
  }

  /// How far the answers are, and until when there is time.
  String lede() {
    var questions = sections.stream().mapToInt(Section::questions).sum();
    var answered = sections.stream().mapToInt(s -> s.answered(dossier.values())).sum();
    var due = dossier.assessment().dueOn();
    if (!dossier.assessment().isOpen()) {
      // whether areas were marked as complete before does not matter any more
      return page.say("assessment.tasks.submitted", answered, questions);
    }
    var counts =
        page.say("assessment.tasks.lede", answered, questions, completed, sections.size())
            + leaving();
    return due == null ? counts : counts + " " + due(due);
  }

  /// How many of the sections that are complete leave questions open.
  private String leaving() {
    var leaving =
        sections.stream()
            .filter(s -> dossier.work(s.code()).completed() != null)
            .filter(s -> !s.open(dossier.values()).isEmpty())
            .count();
    return leaving == 0 ? "" : " " + page.say("assessment.open.areas", leaving);
  }

  private String due(LocalDate due) {
    var days = ChronoUnit.DAYS.between(moments.today(), due);
    return days < 0
        ? page.say("assessment.tasks.overdue", page.date(due), -days)
        : page.say("assessment.tasks.due", page.date(due), days);
  }

  /// What the picture of the areas shows.
  String loom() {
    return dossier.assessment().isOpen()
        ? page.say("assessment.tasks.loom", sections.size(), completed)
        : page.say("assessment.tasks.loom.submitted", sections.size());
  }

  /// What is left to do before the answers are submitted.
  String left() {
    var left = sections.size() - completed;
    return left == 0 ? ready() : page.say("assessment.submit.left", left);
  }

  private String ready() {
    var open = sections.stream().mapToInt(s -> s.open(dossier.values()).size()).sum();
    return open == 0
        ? page.say("assessment.submit.ready")
        : page.say("assessment.open.ready", open);
  }
}
