package org.weft.benchmark.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Questions.Given;

/// Which answers to a question are listed, and in which order.
///
/// @param country ISO 3166-1 alpha-2, or empty for all
/// @param size a word of [#SIZES], or empty for all
/// @param sort a word of [#SORTS]
/// @param page from 1
public record QuestionQuery(String country, String size, String sort, int page) {
  /// Answers on one page.
  static final int PAGE = 25;

  static final List<String> SORTS = List.of("score", "improved", "population", "name");
  static final List<String> SIZES = List.of("small", "medium", "large");

  public QuestionQuery {
    country = country.matches("[A-Z]{2}") ? country : "";
    size = SIZES.contains(size) ? size : "";
    sort = SORTS.contains(sort) ? sort : "score";
    page = Math.clamp(page, 1, 10_000);
  }

  boolean fits(Mark mark) {
    return (country.isEmpty() || country.equals(mark.attributes().get("country")))
        && (size.isEmpty() || size.equals(size(population(mark))));
  }

  static double population(Mark mark) {
    try {
      return Double.parseDouble(mark.attributes().getOrDefault("population", "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String size(double population) {
    return population < 100_000 ? "small" : population < 500_000 ? "medium" : "large";
  }

  /// The order, apart from names, which the answers do not carry.
  Comparator<Given> order() {
    Comparator<Given> order =
        switch (sort) {
          case "improved" -> Comparator.comparingDouble(Given::gained).reversed();
          case "population" ->
              Comparator.<Given>comparingDouble(g -> population(g.mark())).reversed();
          default ->
              Comparator.<Given>comparingDouble(g -> g.answer().score().orElse(-1)).reversed();
        };
    return order
        .thenComparing(g -> g.mark().city().value())
        .thenComparing(g -> g.answer().instance());
  }

  String address(String path, String otherSort, int otherPage) {
    var address = UriComponentsBuilder.fromPath(path);
    if (!country.isEmpty()) {
      address.queryParam("country", country);
    }
    if (!size.isEmpty()) {
      address.queryParam("size", size);
    }
    if (!otherSort.equals("score")) {
      address.queryParam("sort", otherSort);
    }
    if (otherPage > 1) {
      address.queryParam("page", otherPage);
    }
    return address.build().toUriString();
  }
}
