package org.weft.assessment.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.chronology.Telling;
import org.weft.site.ServedTogether;

/// Gives answers, and tells of those that changed something in the same transaction.
///
/// When many people answer at once, those whose answers come while others are being written are
/// served together by the next transaction: it costs little more than one for a single answer, and
/// most of what a save costs the database belongs to the transaction and its statements.
@Component
class Giving {
  /// More would only let those wait who came first.
  private static final int TOGETHER = 64;

  private final AnswerStore answers;
  private final Telling telling;
  private final TransactionTemplate transactions;
  private final ServedTogether<Handed, AnswerStore.Given> together;

  Giving(AnswerStore answers, Telling telling, TransactionTemplate transactions) {
    this.answers = answers;
    this.telling = telling;
    this.transactions = transactions;
    together =
        new ServedTogether<>(
            TOGETHER,
            Handed::place,
            handed -> inTransaction(handed, false).stream().map(Giving::orAlone).toList(),
            handed -> inTransaction(List.of(handed), true).getFirst());
  }

  /// Gives one answer in a transaction of its own or together with those of others. Must not be
  /// called inside of a transaction: its connection would wait for theirs.
  AnswerStore.Given give(Handed handed) {
    return together.get(handed);
  }

  /// Gives answers in the transaction there is; each is of another question.
  ///
  /// @return what became of each, in their order
  List<AnswerStore.Given> give(List<Handed> handed) {
    return give(handed, true);
  }

  private List<AnswerStore.Given> inTransaction(List<Handed> handed, boolean patient) {
    return Objects.requireNonNull(transactions.execute(_ -> give(handed, patient)));
  }

  private List<AnswerStore.Given> give(List<Handed> handed, boolean patient) {
    var given = answers.give(handed, patient);
    var told = new ArrayList<Telling.Told>();
    for (var place = 0; place < handed.size(); place++) {
      var one = handed.get(place);
      if (given.get(place) instanceof AnswerStore.Given.Looked(var outcome)
          && deed(one, outcome) instanceof Deed deed) {
        told.add(new Telling.Told(one.author(), one.assessment(), deed));
      }
    }
    telling.record(told);
    return given;
  }

  /// Somebody submits the assessment at this moment: whoever answers there waits alone.
  private static AnswerStore.@Nullable Given orAlone(AnswerStore.Given given) {
    return given instanceof AnswerStore.Given.Busy ? null : given;
  }

  /// What the trail keeps of it, if anything.
  private static @Nullable Deed deed(Handed handed, Saving.Outcome outcome) {
    var key = handed.entry().key();
    return switch (outcome) {
      case Saving.Outcome.Saved(var answer, var before) ->
          Deed.at(handed.area(), key, answer.isGiven() ? handed.kind() : Change.Kind.CLEARED)
              .change(before, answer.value());
      case Saving.Outcome.Contested(var standing, var yours) ->
          Deed.at(handed.area(), key, Change.Kind.CONTESTED).change(standing.value(), yours);
      case Saving.Outcome.Unchanged _ -> null;
    };
  }
}
