package org.weft.assessment.chronology;

import static org.weft.assessment.db.Tables.CHANGES;

import java.util.List;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.AnswerKey;

/// Reads who did what in an assessment, latest first; for the city's people only.
@Service
public class Chronology {
  /// Lines on one page.
  public static final int PAGE = 50;

  private final ChangeStore changes;

  Chronology(ChangeStore changes) {
    this.changes = changes;
  }

  /// One page of everything. Whoever has a dossier may read.
  ///
  /// @param page from 1
  public Lines list(Dossier dossier, int page) {
    return lines(ChangeStore.of(dossier.assessment().id()), page);
  }

  /// One page of what happened in one section.
  public Lines list(Dossier dossier, String area, int page) {
    return lines(ChangeStore.of(dossier.assessment().id()).and(CHANGES.AREA.eq(area)), page);
  }

  /// One page of the changes of one question.
  public Lines list(Dossier dossier, AnswerKey key, int page) {
    return lines(ChangeStore.of(dossier.assessment().id(), key), page);
  }

  /// The latest lines, for a first page.
  public List<Change> latest(Dossier dossier, int most) {
    return changes.list(ChangeStore.of(dossier.assessment().id()), 0, most);
  }

  private Lines lines(Condition which, int page) {
    var asked = Math.max(1, page);
    return changes.page(which, (asked - 1) * PAGE, PAGE, asked);
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
