package org.weft.benchmark.web;

import java.util.List;
import org.weft.framework.FrameworkVersion;
import org.weft.site.Page;

/// Which of several indices a section shows; the address says it, so that it can be kept.
///
/// @param name of the index shown
/// @param address of its framework
/// @param others all of them with the shown one, to choose from; empty where there is only one
public record IndexChoice(String name, String address, List<Other> others) {
  /// The word in the query of the address.
  private static final String WORD = "index";

  public IndexChoice {
    others = List.copyOf(others);
  }

  /// An index to choose.
  public record Other(String name, String address, boolean chosen) {}

  /// The framework that the address asks for, or the first.
  ///
  /// @param all at least one
  static FrameworkVersion chosen(Page page, List<FrameworkVersion> all) {
    var asked = page.asked(WORD);
    return all.stream()
        .filter(v -> v.framework().equals(asked))
        .findFirst()
        .orElseGet(all::getFirst);
  }

  static IndexChoice of(Page page, List<FrameworkVersion> all, FrameworkVersion chosen) {
    return new IndexChoice(
        chosen.title(page.language()),
        chosen.address(),
        all.size() < 2
            ? List.of()
            : all.stream()
                .map(v ->
                    new Other(
                        v.title(page.language()),
                        page.with(WORD, v.framework()) + "#index-h",
                        v.framework().equals(chosen.framework())))
                .toList());
  }
}
