package org.weft.assessment.answering;

import java.util.List;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.site.NotFoundException;

/// Reads who did what in an assessment, latest first; for the city's people only.
@Service
public class Chronology {
  /// Lines on one page.
  public static final int PAGE = 50;

  private final AssessmentStore assessments;
  private final ChangeStore changes;

  Chronology(AssessmentStore assessments, ChangeStore changes) {
    this.assessments = assessments;
    this.changes = changes;
  }

  /// One page of everything.
  ///
  /// @param page from 1
  public Lines list(Actor actor, AssessmentId id, int page) {
    check(actor, id);
    return lines(ChangeStore.of(id), page);
  }

  /// One page of the changes of one question.
  public Lines list(Actor actor, AssessmentId id, AnswerKey key, int page) {
    check(actor, id);
    return lines(ChangeStore.of(id, key), page);
  }

  /// The latest lines of a dossier, for its first page.
  public List<Change> latest(Dossier dossier, int most) {
    return changes.list(ChangeStore.of(dossier.assessment().id()), 0, most);
  }

  private void check(Actor actor, AssessmentId id) {
    if (!assessments.find(id).map(a -> Reach.of(actor, a).isOfCity()).orElse(false)) {
      throw new NotFoundException();
    }
  }

  private Lines lines(org.jooq.Condition which, int page) {
    var asked = Math.max(1, page);
    return new Lines(changes.list(which, (asked - 1) * PAGE, PAGE), asked, changes.count(which));
  }

  /// One page of the chronology.
  ///
  /// @param page from 1
  /// @param total lines on all pages
  public record Lines(List<Change> list, int page, int total) {
    public Lines {
      list = List.copyOf(list);
    }

    /// How many pages there are; at least one.
    public int pages() {
      return Math.max(1, (total + PAGE - 1) / PAGE);
    }
  }
}
