package org.weft.scoring.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weft.scoring.compare.Standing.Reason;

class ComparingTest {
  private static final Map<Integer, Double> SCORES = new HashMap<>();

  static {
    for (var i = 1; i <= 20; i++) {
      SCORES.put(i, i * 3.0);
    }
  }

  private static PeerGroup<Integer> group(String code, int from, int to) {
    var members = new HashSet<Integer>();
    for (var i = from; i <= to; i++) {
      members.add(i);
    }
    return new PeerGroup<>(code, members, 5);
  }

  private static List<String> shown(Set<Integer> hidden, List<PeerGroup<Integer>> groups) {
    var shown = new ArrayList<String>();
    for (var standing : Comparing.compare(groups, SCORES, hidden)) {
      switch (standing) {
        case Standing.Shown<Integer>(var code, var _, var _) -> shown.add(code);
        case Standing.Hidden<Integer>(var code, var reason) -> shown.add(code + " " + reason);
      }
    }
    return shown;
  }

  @Test
  void aGroupShowsItsStatisticsAndTheRanksOfPublicResults() {
    var standing = Comparing.compare(List.of(group("g", 1, 6)), SCORES, Set.of(1, 2, 6)).getFirst();
    assertThat(standing)
        .isEqualTo(
            new Standing.Shown<>(
                "g", new Statistics(6, 10.5, 6.75, 10.5, 14.25), Map.of(3, 4, 4, 3, 5, 2)));
  }

  @Test
  void aGroupBelowItsMinimumIsHidden() {
    assertThat(shown(Set.of(), List.of(group("g", 1, 5), group("h", 1, 4))))
        .containsExactly("g", "h TOO_FEW");
  }

  @Test
  void onlyParticipantsWithAScoreCount() {
    assertThat(shown(Set.of(), List.of(group("g", 17, 30), group("h", 16, 30), group("i", 40, 50))))
        .containsExactly("g TOO_FEW", "h", "i TOO_FEW");
    var empty = new PeerGroup<Integer>("none", Set.of(), 0);
    assertThat(shown(Set.of(), List.of(empty))).containsExactly("none TOO_FEW");
  }

  @Test
  void theOnlyPrivateMemberWouldBeGivenAway() {
    assertThat(shown(Set.of(1), List.of(group("g", 1, 10)))).containsExactly("g WOULD_REVEAL");
  }

  @Test
  void twoPrivateMembersWouldGiveEachOtherAway() {
    assertThat(shown(Set.of(1, 2), List.of(group("g", 1, 10)))).containsExactly("g WOULD_REVEAL");
    assertThat(shown(Set.of(1, 2, 3), List.of(group("g", 1, 10)))).containsExactly("g");
  }

  @Test
  void groupsOfPublicResultsAreAlwaysShown() {
    assertThat(shown(Set.of(20), List.of(group("g", 1, 10), group("h", 1, 9), group("i", 2, 10))))
        .containsExactly("g", "h", "i");
  }

  @Test
  void subtractingOneGroupFromAnotherMustNotLeaveOnePrivateMember() {
    var hidden = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(shown(hidden, List.of(group("all", 1, 10), group("nine", 1, 9))))
        .containsExactly("all", "nine WOULD_REVEAL");
    assertThat(shown(hidden, List.of(group("all", 1, 10), group("eight", 1, 8))))
        .containsExactly("all", "eight WOULD_REVEAL");
    assertThat(shown(hidden, List.of(group("all", 1, 10), group("seven", 1, 7))))
        .containsExactly("all", "seven");
  }

  @Test
  void whatAllGroupsTellTogetherMatters() {
    var hidden = new HashSet<>(SCORES.keySet());
    var groups =
        List.of(
            group("all", 1, 20), group("low", 1, 10), group("high", 11, 19), group("mid", 8, 14));
    assertThat(shown(hidden, groups)).containsExactly("all", "low", "high WOULD_REVEAL", "mid");
  }

  @Test
  void threeGroupsCanGiveAwayWhatTwoDoNot() {
    var a = new PeerGroup<>("a", Set.of(1, 2, 3, 4, 5, 6), 5);
    var b = new PeerGroup<>("b", Set.of(4, 5, 6, 7, 8, 9), 5);
    var c = new PeerGroup<>("c", Set.of(1, 2, 3, 7, 8, 9, 10), 5);
    var even = new PeerGroup<>("even", Set.of(1, 2, 3, 7, 8, 9), 5);
    var hidden = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(shown(hidden, List.of(a, b, even))).containsExactly("a", "b", "even");
    assertThat(shown(hidden, List.of(a, b, even, c)))
        .containsExactly("a", "b", "even", "c WOULD_REVEAL");
  }

  @Test
  void theSameGroupTwiceTellsNothingNew() {
    assertThat(shown(Set.of(1, 2, 3, 4), List.of(group("g", 1, 10), group("h", 1, 10))))
        .containsExactly("g", "h");
  }

  @Test
  void theMoreImportantGroupComesFirst() {
    var hidden = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(shown(hidden, List.of(group("nine", 1, 9), group("all", 1, 10))))
        .containsExactly("nine", "all " + Reason.WOULD_REVEAL);
  }
}
