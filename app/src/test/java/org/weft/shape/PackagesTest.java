package org.weft.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A package is something a newcomer takes in at one look: what grows beyond that is two things.
class PackagesTest {
  private static final int FILES = 25;

  @Test
  void packagesStaySmall() {
    assertThat(crowded(Source.written(".java").stream().map(Source::place).toList())).isEmpty();
  }

  @Test
  void aPackageWithTooManyFilesIsFound() {
    var planted =
        IntStream.rangeClosed(0, FILES).mapToObj("app/org/weft/much/Page%d.java"::formatted);
    assertThat(crowded(planted.toList()))
        .containsExactly("app/org/weft/much holds 26 files; the most is 25");
  }

  private static List<String> crowded(List<String> places) {
    var packages =
        places.stream()
            .map(place -> place.substring(0, place.lastIndexOf('/')))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return packages.entrySet().stream()
        .filter(one -> one.getValue() > FILES)
        .map(one ->
            "%s holds %d files; the most is %d".formatted(one.getKey(), one.getValue(), FILES))
        .toList();
  }
}
