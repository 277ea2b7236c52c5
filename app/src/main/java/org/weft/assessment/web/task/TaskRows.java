package org.weft.assessment.web.task;

import java.util.Map;
import org.weft.account.Actor;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.Section;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.Names;
import org.weft.assessment.web.States;
import org.weft.site.Page;

/// Makes the rows of the task list: each area with its state, its owner and how far it is.
final class TaskRows {
  private final Page page;
  private final Moments moments;
  private final Actor actor;
  private final Dossier dossier;
  private final Map<String, String> links;
  private final Labels labels;

  /// @param links the links by which areas were handed out, by the codes of the areas
  TaskRows(Page page, Moments moments, Actor actor, Dossier dossier, Map<String, String> links) {
    this.page = page;
    this.moments = moments;
    this.actor = actor;
    this.dossier = dossier;
    this.links = links;
    this.labels = new Labels(page, dossier.framework());
  }

  TaskView.Row row(Section section) {
    var work = dossier.work(section.code());
    var state = States.of(dossier, section);
    var id = dossier.assessment().id();
    var due = work.dueOn() != null ? work.dueOn() : dossier.assessment().dueOn();
    var asks =
        dossier.assessment().isOpen()
            && (dossier.reach() == Reach.LEADS
                || (work.mayPassOn() && actor.signedIn().equals(work.owner())));
    return new TaskView.Row(
        section.number(),
        labels.say(section.area().title()),
        labels.language(section.area().title()),
        state == States.CANNOT_START ? null : Addresses.section(id, section.code()),
        note(section, state),
        work.owner() == null ? "" : Names.full(dossier.person(work.owner())),
        asks ? Addresses.section(id, section.code()) + "/owner" : "",
        links.getOrDefault(section.code(), ""),
        page.say("assessment.tasks.count", section.answered(dossier.values()), section.questions()),
        due == null || work.completed() != null
            ? ""
            : page.say("assessment.due", moments.brief(due)),
        state.status(),
        state.word(page, section.open(dossier.values()).size()));
  }

  private String note(Section section, States state) {
    var completed = dossier.work(section.code()).completed();
    return switch (state) {
      case PROBLEM -> {
        var keys = section.asks().stream().map(a -> a.key()).toList();
        var first = dossier.contests().stream().filter(c -> keys.contains(c.key())).findFirst();
        yield page.say("assessment.note.contested", first.map(c -> c.key().item()).orElse(""));
      }
      case TO_CHECK ->
          completed == null
              ? ""
              : page.say(
                  "assessment.note.completed",
                  dossier.person(completed.by()).name(),
                  moments.of(completed.at()));
      case CANNOT_START -> page.say("assessment.note.cannotStart");
      case NOT_STARTED ->
          dossier.work(section.code()).owner() == null ? page.say("assessment.note.nobody") : "";
      case IN_PROGRESS, COMPLETED -> "";
    };
  }
}
