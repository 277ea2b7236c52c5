package org.weft.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.WeftTest;
import org.weft.assessment.AssessmentId;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Cities come, answer again, correct, delete, open and withdraw at random, in groups that overlap,
/// while somebody keeps all figures. From nothing of that follows a hidden score, also for a city
/// that knows its own.
@WeftTest
class DifferencingTest {
  private static final List<String> COMPARISONS =
      List.of(
          "{code: small, title: Small, where: {population: {below: 300000}}, minimum: 3}",
          "{code: big, title: Big, where: {population: {atLeast: 200000}}, minimum: 3}",
          "{code: middle, title: Middle, where: {population: {atLeast: 200000, below: 600000}},"
              + " minimum: 3}",
          "{code: huge, title: Huge, where: {population: {atLeast: 500000}}, minimum: 3}");
  private static final List<Integer> POPULATIONS = List.of(250_000, 550_000, 800_000);
  private static final List<String> PERIODS = List.of("2023", "2026");

  /// Two to the power of more would not keep every digit in a mean.
  private static final int MOST = 44;

  @Autowired ApplicationContext context;
  @Autowired Comparing comparing;

  private final List<Kept> kept = new ArrayList<>();
  private final Map<AssessmentId, Integer> numbers = new HashMap<>();
  private Random random;
  private Cycles cycles;
  private NetworkId network;
  private long published;
  private long scored;

  /// A cycle whose result is hidden.
  private static final class Kept {
    final AssessmentId assessment;
    final CityId city;
    final @Nullable NetworkId network;
    final String period;
    final Map<String, String> answers;
    int revision = 1;

    Kept(
        AssessmentId assessment,
        CityId city,
        @Nullable NetworkId network,
        String period,
        Map<String, String> answers) {
      this.assessment = assessment;
      this.city = city;
      this.network = network;
      this.period = period;
      this.answers = answers;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 2", "4, 2", "5, 0", "6, 0", "7, 0", "8, 0"})
  void noHiddenScoreFollowsFromTheFiguresOfAllTimes(long seed, int publications) {
    random = new Random(seed);
    cycles =
        new Cycles(
            context, SmallFramework.load(context, "t-" + UUID.randomUUID(), "1", COMPARISONS));
    network = cycles.network("Network");
    publicCities();
    var watching = new Watching(cycles, comparing, samples(), numbers);
    for (int left = publications; numbers.size() < MOST; ) {
      left -= event(left > 0) ? 1 : 0;
      watching.look();
    }
    assertThat(watching.batches()).as("batches, or nothing was tried").isGreaterThan(4);
    for (var node : List.of("two", "three")) {
      var there = node.equals("two") ? -1L : scored;
      var known = watching.givenAway(published, there);
      var hidden = ((1L << numbers.size()) - 1) & ~known;
      assertThat(Long.bitCount(hidden)).as("scores to protect").isGreaterThan(20);
      assertThat(watching.sums(node)).as("different sums").hasSizeGreaterThan(4);
      assertThat(new Knowledge(numbers.size(), watching.sums(node), known).told(hidden))
          .as("who knows one of these scores at %s knows the other", node)
          .isEmpty();
    }
  }

  /// So many that every group is shown all the time.
  private void publicCities() {
    for (var population : POPULATIONS) {
      for (int i = 0; i < 6; i++) {
        var city = cycles.city("Open", population);
        for (var period : PERIODS) {
          cycles.publish(city, i % 2 == 0 ? network : null, period, Visibility.PUBLIC, answers(0));
        }
      }
    }
  }

  private static Map<String, String> answers(long points) {
    return Map.of("2.1", "" + points, "3.1", "" + points);
  }

  private List<Sample> samples() {
    var groups = new ArrayList<Group>();
    groups.add(new Group.Everyone());
    groups.add(new Group.OfNetwork(network));
    cycles.version.model().comparisons().forEach(c -> groups.add(new Group.OfFramework(c.code())));
    var samples = new ArrayList<Sample>();
    for (var group : groups) {
      var latest = Sample.latest(cycles.version.id(), group);
      samples.add(latest);
      PERIODS.forEach(period -> samples.add(latest.in(period)));
    }
    return samples;
  }

  /// @return whether somebody published what was hidden
  private boolean event(boolean publishing) {
    var what = random.nextInt(100);
    if (kept.isEmpty() || what < 34) {
      join();
      return false;
    }
    var one = kept.get(random.nextInt(kept.size()));
    if (what < 48) {
      again(one);
    } else if (what < 72) {
      one.revision++;
      cycles.revise(one.assessment, one.city, one.network, one.period, one.revision, one.answers);
    } else if (what < 80) {
      delete(one);
    } else if (what < 88) {
      change(one, one.network == null ? Visibility.PRIVATE : Visibility.NETWORK);
    } else if (what < 94) {
      change(one, Visibility.PRIVATE);
    } else if (publishing) {
      published |= 1L << numbers.get(one.assessment);
      change(one, Visibility.PUBLIC);
      return true;
    }
    return false;
  }

  private void join() {
    var population = POPULATIONS.get(Math.min(random.nextInt(4), 2));
    submit(
        cycles.city("Kept", population),
        random.nextInt(4) == 0 ? network : null,
        PERIODS.get(random.nextInt(4) == 0 ? 1 : 0));
  }

  /// The next cycle of a city, which most of its kind go through too.
  private void again(Kept one) {
    if (one.period.equals(PERIODS.getFirst())
        && kept.stream().noneMatch(k -> k != one && k.city.equals(one.city))) {
      submit(one.city, one.network, PERIODS.getLast());
    }
  }

  private void submit(CityId city, @Nullable NetworkId network, String period) {
    var number = numbers.size();
    var answers = new HashMap<>(answers(1L << number));
    if (random.nextInt(6) == 0) {
      answers.remove("3.1");
    } else {
      scored |= 1L << number;
    }
    var assessment = cycles.submit(city, network, period, answers);
    numbers.put(assessment, number);
    kept.add(new Kept(assessment, city, network, period, answers));
  }

  private void change(Kept one, Visibility visibility) {
    cycles.open(one.city, one.assessment, visibility);
  }

  private void delete(Kept one) {
    kept.remove(one);
    HiddenCycles.delete(cycles, List.of(one.assessment));
  }
}
