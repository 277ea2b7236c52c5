package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.List;
import org.weft.benchmark.Group;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Codes;
import org.weft.site.Page;
import org.weft.site.ui.Choice;

/// What the form of a comparison offers.
///
/// @param period what is kept of the address while lines over time are drawn
/// @param area what is kept while other pictures are drawn
/// @param groups those that may be shown; empty when there is none
/// @param areas whose line may be drawn
public record CompareChoices(
    String view,
    String period,
    String area,
    List<Choice> frameworks,
    List<Choice> periods,
    List<Choice> groups,
    List<Choice> areas) {
  public CompareChoices {
    frameworks = List.copyOf(frameworks);
    periods = List.copyOf(periods);
    groups = List.copyOf(groups);
    areas = List.copyOf(areas);
  }

  static CompareChoices of(Page page, CompareQuery query, Compared compared, String node) {
    var time = query.picture() == Picture.TIME;
    return new CompareChoices(
        query.picture() == Picture.BARS ? "" : query.picture().word(),
        time ? query.period() : "",
        time ? "" : query.area(),
        frameworks(page, compared),
        time ? List.of() : periods(page, query, compared),
        groups(page, query, compared),
        time ? areas(page, compared.version(), node) : List.of());
  }

  private static List<Choice> frameworks(Page page, Compared compared) {
    var all = new ArrayList<>(compared.frameworks());
    var chosen = compared.framework();
    if (all.stream().noneMatch(v -> v.framework().equals(chosen.framework()))) {
      all.add(chosen);
    }
    return all.stream()
        .map(v ->
            Choice.of(
                v.framework(), v.title(page.language()), v.framework().equals(chosen.framework())))
        .toList();
  }

  private static List<Choice> periods(Page page, CompareQuery query, Compared compared) {
    var periods = new ArrayList<Choice>();
    periods.add(
        Choice.of(
            "",
            page.say("benchmark.compare.latest"),
            !compared.periods().contains(query.period())));
    compared.periods().forEach(p -> periods.add(Choice.of(p, p, p.equals(query.period()))));
    return periods;
  }

  private static List<Choice> groups(Page page, CompareQuery query, Compared compared) {
    var chosen = compared.side(query);
    return compared.groups().entrySet().stream()
        .map(e ->
            Choice.of(
                e.getKey(),
                name(page, compared.version(), e.getValue()),
                chosen.filter(e.getValue()::equals).isPresent()))
        .toList();
  }

  /// The name of a group.
  static String name(Page page, FrameworkVersion version, Compared.Side side) {
    return switch (side.group()) {
      case Group.Everyone() -> page.say("benchmark.group.everyone");
      case Group.OfNetwork _ ->
          page.say("benchmark.group.network", side.network().map(n -> n.name()).orElse(""));
      case Group.OfFramework(var code) ->
          version.model().comparisons().stream()
              .filter(c -> c.code().equals(code))
              .map(c -> version.say(c.title(), page.language()))
              .findFirst()
              .orElse(code);
    };
  }

  private static List<Choice> areas(Page page, FrameworkVersion version, String node) {
    return nodes(page, version).stream()
        .map(n -> Choice.of(n.code(), n.title(), n.code().equals(node)))
        .toList();
  }

  /// A node whose scores are compared, with its name.
  record Named(String code, String title) {}

  /// The overall score, then the top areas, then the composites.
  static List<Named> nodes(Page page, FrameworkVersion version) {
    var nodes = new ArrayList<Named>();
    nodes.add(new Named(Codes.OVERALL, page.say("benchmark.overall")));
    version
        .model()
        .tree()
        .top()
        .forEach(a -> nodes.add(new Named(a.code(), version.say(a.title(), page.language()))));
    version
        .model()
        .composites()
        .forEach(c -> nodes.add(new Named(c.code(), version.say(c.title(), page.language()))));
    return nodes;
  }
}
