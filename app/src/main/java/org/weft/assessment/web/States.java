package org.weft.assessment.web;

import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.SectionWork;
import org.weft.assessment.questionnaire.Section;
import org.weft.site.Page;
import org.weft.site.ui.Status;

/// How far a section is.
public enum States {
  /// None of its questions applies yet.
  CANNOT_START(Status.WAITING, "wait"),
  NOT_STARTED(Status.NOT_STARTED, "none"),
  IN_PROGRESS(Status.IN_PROGRESS, "part"),
  COMPLETED(Status.DONE, "done"),
  /// A colleague is done and the coordinator has not looked yet.
  TO_CHECK(Status.YOURS, "yours"),
  /// Two people gave different answers.
  PROBLEM(Status.PROBLEM, "wrong");

  private final Status status;
  private final String key;

  States(Status status, String key) {
    this.status = status;
    this.key = key;
  }

  public Status status() {
    return status;
  }

  /// Its word; of a section that is complete also how many of its questions are open.
  ///
  /// @param open how many of the questions that apply have no answer
  public String word(Page page, int open) {
    return (this == COMPLETED || this == TO_CHECK) && open > 0
        ? page.say("assessment.open." + key, open)
        : page.say("assessment.state." + key);
  }

  public static States of(Dossier dossier, Section section) {
    var keys = section.asks().stream().map(ask -> ask.key()).toList();
    if (dossier.contests().stream().anyMatch(c -> keys.contains(c.key()))) {
      return PROBLEM;
    }
    SectionWork work = dossier.work(section.code());
    if (work.completed() != null) {
      var toCheck =
          work.checked() == null && dossier.reach() == Reach.LEADS && dossier.assessment().isOpen();
      return toCheck ? TO_CHECK : COMPLETED;
    }
    if (section.answered(dossier.values()) > 0) {
      return IN_PROGRESS;
    }
    var open =
        section.lines().stream()
            .anyMatch(l -> l instanceof org.weft.assessment.questionnaire.Line.More);
    return section.questions() == 0 && !open ? CANNOT_START : NOT_STARTED;
  }
}
