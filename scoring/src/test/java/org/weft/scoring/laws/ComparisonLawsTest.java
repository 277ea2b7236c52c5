package org.weft.scoring.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weft.scoring.compare.Comparing;
import org.weft.scoring.compare.PeerGroup;
import org.weft.scoring.compare.Ranks;
import org.weft.scoring.compare.Standing;
import org.weft.scoring.compare.Standing.Reason;

class ComparisonLawsTest {
  private static final int PEOPLE = 9;

  /// Determinants of noughts and ones of this size are far smaller, so that ranks are exact.
  private static final long PRIME = 1_000_000_007L;

  @Test
  void whatIsShownGivesNobodyAwayAndWhatIsHiddenWould() {
    Law.check(
        300,
        8,
        (seed, size) -> {
          var groups = groups(new Random(seed), size);
          var scores = new HashMap<Integer, Double>();
          everyone().forEach(person -> scores.put(person, person * 10.0));
          var shown = new ArrayList<Set<Integer>>();
          var standings = Comparing.compare(groups, scores, everyone());
          for (var i = 0; i < groups.size(); i++) {
            shown.add(groups.get(i).members());
            switch (standings.get(i)) {
              case Standing.Shown<Integer> _ -> assertThat(givesAway(shown)).isFalse();
              case Standing.Hidden<Integer>(_, var reason) -> {
                assertThat(reason).isEqualTo(Reason.WOULD_REVEAL);
                assertThat(givesAway(shown)).isTrue();
                shown.removeLast();
              }
            }
          }
        });
  }

  private static List<PeerGroup<Integer>> groups(Random random, int size) {
    var groups = new ArrayList<PeerGroup<Integer>>();
    for (var i = 0; i < size; i++) {
      var members = new HashSet<Integer>();
      members.add(1 + random.nextInt(PEOPLE));
      everyone().stream().filter(person -> random.nextInt(3) > 0).forEach(members::add);
      groups.add(new PeerGroup<>("g" + i, members, 1));
    }
    return groups;
  }

  private static Set<Integer> everyone() {
    var everyone = new HashSet<Integer>();
    for (var person = 1; person <= PEOPLE; person++) {
      everyone.add(person);
    }
    return everyone;
  }

  /// Whether the sums of these groups fix the score of one, for the public (0) or for somebody who
  /// knows their own: then another equation about that one alone tells nothing new.
  private static boolean givesAway(List<Set<Integer>> groups) {
    for (var insider = 0; insider <= PEOPLE; insider++) {
      var equations = new ArrayList<Set<Integer>>(groups);
      if (insider > 0) {
        equations.add(Set.of(insider));
      }
      var rank = rank(equations);
      for (var person : everyone()) {
        var more = new ArrayList<>(equations);
        more.add(Set.of(person));
        if (person != insider && rank(more) == rank) {
          return true;
        }
      }
    }
    return false;
  }

  private static int rank(List<Set<Integer>> equations) {
    var rows = new ArrayList<long[]>();
    for (var equation : equations) {
      var row = new long[PEOPLE];
      equation.forEach(person -> row[person - 1] = 1);
      rows.add(row);
    }
    var rank = 0;
    for (var column = 0; column < PEOPLE; column++) {
      var at = column;
      var pivot = rows.stream().filter(row -> row[at] != 0).findFirst();
      if (pivot.isPresent()) {
        rank++;
        rows.remove(pivot.get());
        rows.forEach(row -> clear(row, pivot.get(), at));
      }
    }
    return rank;
  }

  /// Takes so much of the pivot off that nothing is left in the column.
  private static void clear(long[] row, long[] pivot, int column) {
    var times = row[column];
    for (var at = 0; at < PEOPLE; at++) {
      row[at] = Math.floorMod(row[at] * pivot[column] % PRIME - times * pivot[at] % PRIME, PRIME);
    }
  }

  @Test
  void aRankIsOneMoreThanThereAreHigherScores() {
    Law.check(
        300,
        8,
        (seed, size) -> {
          var random = new Random(seed);
          var scores = new HashMap<Integer, Double>();
          for (var i = random.nextInt(size); i >= 0; i--) {
            scores.put(i, neighbour(random));
          }
          Ranks.of(scores).forEach((one, rank) -> ranked(scores, scores.get(one), rank));
          var sorted = scores.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
          var other = neighbour(random);
          ranked(scores, other, Ranks.place(sorted, other));
        });
  }

  private static void ranked(Map<Integer, Double> scores, double score, int rank) {
    assertThat(rank).isEqualTo(1 + scores.values().stream().filter(one -> one > score).count());
  }

  /// A score that differs from others in the last bit.
  private static double neighbour(Random random) {
    var score = 50.0;
    for (var i = random.nextInt(3); i > 0; i--) {
      score = Math.nextUp(score);
    }
    return score;
  }
}
