package org.weft.scoring.bulk;

import java.util.function.IntUnaryOperator;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.model.Framework;

/// The answers of many participants, kept in a few bytes each, and given one case after another.
final class KeptAnswers {
  private final Intake intake;

  final Names participants = new Names();
  final Names periods = new Names();
  final Names instances = new Names();
  final Names items = new Names();
  final Names texts = new Names();

  /// (participant, period)
  final Pairs cases = new Pairs();

  /// (case, instance)
  final Pairs places = new Pairs();

  /// (place, item), one for each row
  final Pairs rows = new Pairs();

  final Ints answers = new Ints();
  final Ints lines = new Ints();

  KeptAnswers(Framework framework, Intake intake) {
    this.intake = intake;
    framework.tree().items().forEach(item -> items.id(item.code()));
  }

  /// One participant in one period.
  record Case(int id, String participant, String period) {}

  int size() {
    return cases.size();
  }

  boolean isOf(int id, int participant) {
    return cases.first(id) == participant;
  }

  Case get(int id) {
    return new Case(id, participants.get(cases.first(id)), periods.get(cases.second(id)));
  }

  /// Participants in order of first appearance, each with its periods in order of theirs.
  int[] order() {
    return sorted(cases.size(), participants.size(), cases::first).order();
  }

  /// The rows by case, so that one case after another can be scored.
  Sorted sorted() {
    return new Sorted(sorted(rows.size(), cases.size(), this::caseOf));
  }

  /// The numbers below `count` in the order of their groups, and where each group begins.
  private record Grouped(int[] starts, int[] order) {}

  private static Grouped sorted(int count, int groups, IntUnaryOperator group) {
    var starts = new int[groups + 1];
    for (int i = 0; i < count; i++) {
      starts[group.applyAsInt(i) + 1]++;
    }
    for (int i = 0; i < groups; i++) {
      starts[i + 1] += starts[i];
    }
    var next = starts.clone();
    var order = new int[count];
    for (int i = 0; i < count; i++) {
      order[next[group.applyAsInt(i)]++] = i;
    }
    return new Grouped(starts, order);
  }

  private int caseOf(int row) {
    return places.first(rows.first(row));
  }

  /// Gives the answers of one case after another.
  final class Sorted {
    private final Grouped rowsByCase;

    private Sorted(Grouped rowsByCase) {
      this.rowsByCase = rowsByCase;
    }

    Answers of(Case one) {
      var gathering = intake.gathering();
      var starts = rowsByCase.starts();
      for (int i = starts[one.id()]; i < starts[one.id() + 1]; i++) {
        int row = rowsByCase.order()[i];
        gathering.put(
            instances.get(places.second(rows.first(row))),
            items.get(rows.second(row)),
            texts.get(answers.get(row)));
      }
      return gathering.answers();
    }
  }
}
