package org.weft.assessment.workbook;

import java.util.List;
import java.util.Optional;
import org.weft.account.PersonId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.SavedAnswer;

/// What a workbook that came back would do if it were applied now.
///
/// @param changes in the order of the questionnaire, without answers that stand already
public record Proposal(Dossier dossier, PendingImport pending, List<Change> changes) {
  public Proposal {
    changes = List.copyOf(changes);
  }

  /// One answer of the workbook that differs from what is saved.
  ///
  /// @param now the answer that is saved, empty for none
  /// @param then the answer of the workbook, empty to take it back
  public record Change(Line.Ask ask, String area, String now, String then, Effect effect) {}

  /// What applying does with an answer.
  public enum Effect {
    /// It is saved.
    SAVES,
    /// Somebody changed the answer since the workbook was downloaded: both are kept to choose from.
    CONTESTS,
    /// The section is somebody else's: nothing happens.
    NOT_YOURS
  }

  static Proposal of(Dossier dossier, PendingImport pending, PersonId person) {
    var changes =
        dossier.questionnaire().sections().stream()
            .flatMap(s -> s.asks().stream().map(ask -> new Place(s.code(), ask)))
            .flatMap(place -> change(dossier, pending, person, place).stream())
            .toList();
    return new Proposal(dossier, pending, changes);
  }

  private record Place(String area, Line.Ask ask) {}

  private static Optional<Change> change(
      Dossier dossier, PendingImport pending, PersonId person, Place place) {
    var key = place.ask().key();
    return pending.entries().stream()
        .filter(e -> e.key().equals(key))
        .filter(e -> differs(dossier.answer(key), e))
        .findFirst()
        .map(e -> {
          var standing = dossier.answer(key);
          var now = standing == null ? "" : standing.value();
          var effect =
              dossier.isWritable(place.area()) ? effect(standing, e, person) : Effect.NOT_YOURS;
          return new Change(place.ask(), place.area(), now, e.value(), effect);
        });
  }

  /// Whether an answer of the workbook is news: it is neither what stands nor what stood in the
  /// workbook from the beginning.
  static boolean differs(
      @org.jspecify.annotations.Nullable SavedAnswer standing, Answering.Entry entry) {
    var now = standing == null ? "" : standing.value();
    return !now.equals(entry.value()) && !entry.seen().shows(entry.value());
  }

  private static Effect effect(
      @org.jspecify.annotations.Nullable SavedAnswer standing,
      Answering.Entry entry,
      PersonId person) {
    var version = standing == null ? 0 : standing.version();
    var stale = version != entry.seen().version();
    return stale && standing != null && !standing.savedBy().equals(person)
        ? Effect.CONTESTS
        : Effect.SAVES;
  }

  public List<Change> with(Effect effect) {
    return changes.stream().filter(c -> c.effect() == effect).toList();
  }

  /// Whether applying would do anything.
  public boolean isUseful() {
    return changes.stream().anyMatch(c -> c.effect() != Effect.NOT_YOURS);
  }
}
