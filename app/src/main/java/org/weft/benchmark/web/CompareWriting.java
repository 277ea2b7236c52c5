package org.weft.benchmark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Nodes;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Composite;
import org.weft.site.Page;
import org.weft.site.chart.Bars;
import org.weft.site.chart.Heat;
import org.weft.site.ui.Choice;

/// Sets a comparison of cities into words, pictures and a table.
final class CompareWriting {
  static final String NONE = "–";

  private final Page page;
  private final CompareQuery query;
  private final ComparingCities.Read read;
  private final FrameworkVersion version;
  private final LocalDate today;

  CompareWriting(Page page, CompareQuery query, ComparingCities.Read read, LocalDate today) {
    this.page = page;
    this.query = query;
    this.read = read;
    this.version = read.version();
    this.today = today;
  }

  CompareView view() {
    return new CompareView(
        read.chosen().isEmpty()
            ? page.say("benchmark.compare")
            : page.say("benchmark.compare.cities", read.chosen().size()),
        read.frameworks().stream()
            .map(f ->
                Choice.of(
                    f.framework(),
                    f.title(page.language()),
                    f.framework().equals(version.framework())))
            .toList(),
        periods(),
        groups(),
        query.add(),
        read.found().stream().map(this::offer).toList(),
        read.offered().stream().map(this::offer).toList(),
        notices(),
        columns(),
        rows(),
        chosenGroup().map(this::facts),
        read.chosen().stream().anyMatch(c -> c.mark().filter(m -> m.illustrative()).isPresent()),
        read.chosen().isEmpty() ? "" : query.csv());
  }

  private List<Choice> periods() {
    var periods = new ArrayList<Choice>();
    periods.add(Choice.of("", page.say("benchmark.compare.latest"), query.period().isEmpty()));
    read.periods().forEach(p -> periods.add(Choice.of(p, p, p.equals(query.period()))));
    return periods;
  }

  private List<Choice> groups() {
    var chosen = chosenGroup();
    return read.groups().keySet().stream()
        .map(g -> Choice.of(g.word(), name(g), chosen.filter(g::equals).isPresent()))
        .toList();
  }

  private Optional<Group> chosenGroup() {
    return Group.of(query.group())
        .filter(read.groups()::containsKey)
        .or(() -> read.groups().keySet().stream().findFirst());
  }

  private String name(Group group) {
    return group instanceof Group.OfFramework(var code)
        ? version.model().comparisons().stream()
            .filter(c -> c.code().equals(code))
            .map(c -> version.say(c.title(), page.language()))
            .findFirst()
            .orElse(code)
        : page.say("benchmark.group.everyone");
  }

  private CompareView.Offer offer(City city) {
    var region = city.region();
    return new CompareView.Offer(
        city.name(),
        region == null
            ? page.country(city.country())
            : page.say("benchmark.place", region, page.country(city.country())),
        query.with(city));
  }

  private List<String> notices() {
    var notices = new ArrayList<String>();
    var versions =
        read.chosen().stream().flatMap(c -> c.mark().stream()).map(m -> m.version()).distinct();
    if (versions.count() > 1) {
      notices.add(page.say("benchmark.compare.versions"));
    }
    if (read.chosen().stream().anyMatch(c -> c.published().isPresent())) {
      notices.add(page.say("benchmark.compare.published"));
    }
    if (read.chosen().size() == CompareQuery.MOST) {
      notices.add(page.say("benchmark.compare.full", CompareQuery.MOST));
    }
    return notices;
  }

  private List<CompareView.Column> columns() {
    var medians =
        version.model().tree().top().stream().map(a -> nodes().drawn(median(a.code()))).toList();
    return read.chosen().stream()
        .map(c -> new ColumnWriting(page, query, c).column(medians))
        .toList();
  }

  private Nodes nodes() {
    return new Nodes(version.model());
  }

  /// The median of the chosen cities.
  private OptionalDouble median(String node) {
    var sorted =
        read.chosen().stream().flatMapToDouble(c -> c.score(node).stream()).sorted().toArray();
    var half = sorted.length / 2;
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }

  private List<CompareView.Row> rows() {
    if (read.chosen().isEmpty()) {
      return List.of();
    }
    var top = version.model().tree().top();
    var rows = new ArrayList<CompareView.Row>();
    IntStream.range(0, top.size())
        .forEach(i -> rows.add(row("" + (i + 1), top.get(i).code(), title(top.get(i)))));
    for (Composite composite : version.model().composites()) {
      rows.add(row("", composite.code(), version.say(composite.title(), page.language())));
    }
    rows.add(row("", Codes.OVERALL, page.say("benchmark.overall")));
    return rows;
  }

  private String title(Area area) {
    return version.say(area.title(), page.language());
  }

  private CompareView.Row row(String number, String code, String title) {
    var overall = code.equals(Codes.OVERALL);
    var scores = read.chosen().stream().map(c -> overall ? c.overall() : c.score(code)).toList();
    var given = scores.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
    return new CompareView.Row(
        number,
        code,
        title,
        scores.stream().map(s -> cell(s, given.getMax(), given.getCount() > 1)).toList(),
        chosenGroup()
            .flatMap(g -> Optional.ofNullable(read.groups().get(g)))
            .flatMap(statistics -> statistics.at(code))
            .map(s -> score(OptionalDouble.of(s.median())))
            .orElse(NONE),
        given.getCount() > 1
            ? page.number(Math.round(given.getMax()) - Math.round(given.getMin()))
            : NONE);
  }

  private CompareView.Cell cell(OptionalDouble score, double best, boolean several) {
    return new CompareView.Cell(
        score(score),
        Heat.step(nodes().drawn(score)),
        several && score.isPresent() && score.getAsDouble() == best);
  }

  private String score(OptionalDouble score) {
    return score.isPresent() ? page.number(score.getAsDouble(), 0) : NONE;
  }

  private CompareView.GroupFacts facts(Group group) {
    Figures figures = java.util.Objects.requireNonNull(read.groups().get(group));
    var says =
        figures
            .at(Codes.OVERALL)
            .map(s ->
                page.say(
                    "benchmark.group.says",
                    s.count(),
                    page.date(today),
                    page.number(s.mean(), 1),
                    page.number(s.median(), 1),
                    page.number(s.lowerQuartile(), 1),
                    page.number(s.upperQuartile(), 1)))
            .orElse(page.say("benchmark.group.noOverall"));
    var ranks = new ArrayList<String>();
    for (var chosen : read.chosen()) {
      chosen
          .mark()
          .filter(m -> m.version().equals(version.id()))
          .flatMap(m -> figures.rank(m, nodes(), Codes.OVERALL))
          .ifPresent(r ->
              ranks.add(page.say("benchmark.group.rank", chosen.city().name(), r.place(), r.of())));
    }
    return new CompareView.GroupFacts(name(group), says, ranks);
  }

  /// One column.
  private record ColumnWriting(Page page, CompareQuery query, Chosen chosen) {
    CompareView.Column column(List<OptionalDouble> medians) {
      var city = chosen.city();
      return new CompareView.Column(
          CompareQuery.place(city),
          city.name(),
          city.address(),
          query.without(city),
          chosen.overall().isPresent() ? page.number(chosen.overall().getAsDouble(), 0) : NONE,
          chosen.mark().map(m -> m.period()).orElseGet(this::year),
          note(),
          chosen.published().map(p -> p.source()).orElse(""),
          chosen.mark().map(m -> m.address()).orElse(""),
          chosen.mark().filter(m -> m.illustrative()).isPresent(),
          chosen.mark().map(m -> Bars.of(chosen.nodes().areas(m, page.language()), medians)));
    }

    private String year() {
      return chosen.published().map(p -> p.year()).map(String::valueOf).orElse("");
    }

    private String note() {
      if (chosen.mark().isPresent()) {
        return "";
      }
      return chosen
          .published()
          .map(p ->
              p.sampleSize() == null
                  ? page.say("benchmark.published")
                  : page.say("benchmark.published.sample", p.sampleSize()))
          .orElse(page.say("benchmark.compare.noResult"));
    }
  }
}
