package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many who ask at once are served together, each exactly once.
@Timeout(60)
class ServedTogetherTest {
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> alone = Collections.synchronizedList(new ArrayList<>());
  private int faulty;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void whoComesAloneIsServedAtOnce() {
    var gathering = gathering(10, n -> n, _ -> "served");
    go.countDown();
    assertThat(gathering.get(1)).isEqualTo("served 1");
    assertThat(gathering.get(2)).isEqualTo("served 2");
    assertThat(groups).containsExactly(List.of(1), List.of(2));
    assertThat(alone).isEmpty();
  }

  @Test
  void thoseWhoComeMeanwhileAreServedTogetherAndEachOnce() throws Exception {
    var gathering = gathering(10, n -> n, _ -> "served");
    var asked = ask(gathering, 1, 2, 3, 4, 5);
    for (var number = 0; number < 5; number++) {
      assertThat(asked.get(number).get()).isEqualTo("served " + (number + 1));
    }
    assertThat(groups).containsExactly(List.of(1), List.of(2, 3, 4, 5));
    assertThat(alone).isEmpty();
  }

  @Test
  void noMoreThanSoManyAndNoTwoOfTheSameKindAreServedAtOnce() throws Exception {
    var gathering = gathering(3, n -> n % 10, _ -> "served");
    for (var each : ask(gathering, 1, 2, 12, 22, 3, 4, 5)) {
      each.get();
    }
    assertThat(groups).containsExactly(List.of(1), List.of(2, 3, 4), List.of(12, 5), List.of(22));
  }

  @Test
  void oneWhoSpoilsItForAllMeetsTheFaultAloneAndTheOthersDoNot() throws Exception {
    faulty = 3;
    var gathering = gathering(10, n -> n, _ -> "served");
    var asked = ask(gathering, 1, 2, 3, 4);
    assertThat(asked.get(1).get()).isEqualTo("alone 2");
    assertThat(asked.get(3).get()).isEqualTo("alone 4");
    assertThatThrownBy(() -> asked.get(2).get()).hasRootCauseMessage("faulty");
    assertThat(gathering.get(9)).as("who comes later").isEqualTo("served 9");
  }

  @Test
  void whoCannotBeServedWithTheOthersIsServedAlone() throws Exception {
    var gathering = gathering(10, n -> n, n -> n == 1 || n == 3 ? null : "served");
    var asked = ask(gathering, 1, 2, 3);
    assertThat(asked.get(0).get()).isEqualTo("alone 1");
    assertThat(asked.get(1).get()).isEqualTo("served 2");
    assertThat(asked.get(2).get()).isEqualTo("alone 3");
  }

  /// The first group waits until everybody is there.
  private ServedTogether<Integer, String> gathering(
      int most, Function<Integer, Object> key, Function<Integer, String> outcome) {
    Function<List<Integer>, List<String>> together =
        group -> {
          groups.add(group);
          group.forEach(this::check);
          begun.countDown();
          await(go);
          return group.stream()
              .map(n -> outcome.apply(n) instanceof String word ? word + " " + n : null)
              .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        };
    return new ServedTogether<>(
        most,
        key,
        together,
        n -> {
          check(n);
          alone.add(n);
          return "alone " + n;
        });
  }

  private void check(int number) {
    if (number == faulty) {
      throw new IllegalArgumentException("faulty");
    }
  }

  /// Lets the first begin, and then the others come one after the other while it is being served.
  private List<Future<String>> ask(ServedTogether<Integer, String> gathering, Integer... numbers) {
    var all = new ArrayList<Future<String>>();
    for (var number : numbers) {
      Callable<String> question = () -> gathering.get(number);
      all.add(people.submit(question));
      if (all.size() == 1) {
        await(begun);
      } else {
        var there = all.size() - 1;
        while (gathering.waiting() < there) {
          Thread.onSpinWait();
        }
      }
    }
    go.countDown();
    return all;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
