package org.weft.scoring.model;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// One version of a questionnaire together with the rules that turn answers into scores, levels and
/// recommendations.
///
/// @param levels lowest first
public record Framework(
    About about,
    Overall overall,
    Tree tree,
    List<Composite> composites,
    List<Comparison> comparisons,
    List<Level> levels,
    List<Recommendation> recommendations) {

  /// @throws IllegalArgumentException if codes clash, or something is combined that has not one
  ///   score
  public Framework {
    composites = List.copyOf(composites);
    comparisons = List.copyOf(comparisons);
    levels = List.copyOf(levels);
    recommendations = List.copyOf(recommendations);
    Codes.distinct(composites.stream().map(Composite::code).toList(), "composite");
    Codes.distinct(comparisons.stream().map(Comparison::code).toList(), "comparison");
    Codes.distinct(levels.stream().map(Level::code).toList(), "level");
    Codes.distinct(recommendations.stream().map(Recommendation::code).toList(), "recommendation");
    for (var composite : composites) {
      if (tree.find(composite.code()).isPresent() || composite.code().equals(Codes.OVERALL)) {
        throw new IllegalArgumentException("the code '" + composite.code() + "' stands twice");
      }
      composite.of().forEach(code -> oneScore(tree, code));
    }
    overall.of().forEach(code -> oneScore(tree, code));
    if (tree.find(Codes.OVERALL).isPresent()) {
      throw new IllegalArgumentException("'overall' is the code of the root");
    }
  }

  private static void oneScore(Tree tree, String code) {
    if (tree.findArea(code).isEmpty()) {
      throw new IllegalArgumentException("there is no area '" + code + "'");
    }
    if (tree.repeatAround(code).isPresent()) {
      throw new IllegalArgumentException("area '" + code + "' has a score per instance, not one");
    }
  }

  /// A framework of areas alone.
  public static Framework of(About about, Overall overall, List<Area> top) {
    return new Framework(about, overall, new Tree(top), List.of(), List.of(), List.of(), List.of());
  }

  public String id() {
    return about.id();
  }

  public String version() {
    return about.version();
  }

  public Optional<Composite> findComposite(String code) {
    return composites.stream().filter(composite -> composite.code().equals(code)).findFirst();
  }

  /// The areas that the overall score combines.
  public List<Area> overallAreas() {
    return overall.of().isEmpty() ? tree.top() : areas(overall.of());
  }

  /// The areas with these codes.
  public List<Area> areas(List<String> codes) {
    return codes.stream().map(code -> tree.findArea(code).orElseThrow()).toList();
  }

  /// Every language in which the framework has a text, sorted.
  public List<String> languages() {
    var languages = new TreeSet<>(about.title().byLanguage().keySet());
    for (var node : tree.asWritten()) {
      languages.addAll(
          switch (node) {
            case Area area -> area.title().byLanguage().keySet();
            case Item item -> item.ask().byLanguage().keySet();
          });
    }
    return List.copyOf(languages);
  }
}
