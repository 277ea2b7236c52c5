package org.weft.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.framework.Loading;

/// A framework of three areas for tests; each test loads it under an id of its own.
public final class SmallFramework {
  private SmallFramework() {}

  public static FrameworkVersion load(ApplicationContext context, String id, String version) {
    return load(context, id, version, TEXT);
  }

  /// The same with other groups of cities.
  ///
  /// @param comparisons as in the framework's file, a line for each
  static FrameworkVersion load(
      ApplicationContext context, String id, String version, List<String> comparisons) {
    return load(
        context,
        id,
        version,
        TEXT.replaceAll(
            "(?m)^  - \\{code: large(.*\\R.*)$",
            comparisons.stream().map(c -> "  - " + c).collect(Collectors.joining("\n"))));
  }

  private static FrameworkVersion load(
      ApplicationContext context, String id, String version, String form) {
    var text = form.formatted(id, version);
    context.getBean(Loading.class).load(text.getBytes(StandardCharsets.UTF_8));
    return context.getBean(Frameworks.class).find(id, version).orElseThrow();
  }

  private static final String TEXT =
      """
      weft: framework/1
      id: %s
      version: "%s"
      title: {en: Small check, fr: Petit bilan}
      licence: CC0
      overall: {combine: mean, missing: skip}
      areas:
        - code: one
          title: {en: Welcome, fr: Accueil}
          intro: {en: "The ideal: everyone is met.", fr: "L’idéal : chacun est reçu."}
          strand: 1
          items:
            - {code: "1.1", ask: {en: How many desks?, fr: Combien de guichets ?}, type: number, min: 0, max: 100, score: {method: value}}
            - code: "1.2"
              ask: {en: Is there a plan?, fr: Y a-t-il un plan ?}
              type: choice
              evidence: optional
              options:
                - {code: full, label: {en: A plan with money, fr: Un plan financé}, points: 100}
                - {code: part, label: {en: A plan without money, fr: Un plan sans argent}, points: 50}
                - {code: nothing, label: {en: No plan, fr: Pas de plan}, points: 0}
        - code: two
          title: {en: Language, fr: Langue}
          strand: 2
          items:
            - {code: "2.1", ask: How many languages?, type: number, score: {method: value}}
        - code: three
          title: {en: Leadership, fr: Conduite}
          strand: 3
          items:
            - {code: "3.1", ask: How many leaders?, type: number, score: {method: value}}
      composites:
        - {code: lens, title: Lens, of: [one, two]}
      comparisons:
        - {code: large, title: {en: Large cities, fr: Grandes villes}, where: {population: {atLeast: 200000}}, minimum: 5}
        - {code: small, title: {en: Small cities, fr: Petites villes}, where: {population: {below: 200000}}, minimum: 5}
      levels:
        - {code: starting, title: Starting, when: {area: overall, atLeast: 10}}
      recommendations:
        - {code: R1, when: {item: "1.2", is: [part, nothing]}, text: {en: Give the plan money., fr: Financez le plan.}, themes: [welcoming], priority: 1}
      """;
}
