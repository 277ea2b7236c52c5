package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weft.site.Page;
import org.weft.site.csv.CsvText;
import org.weft.site.ui.Shown;

/// The table of a comparison to take away: the same numbers as on the page, then what each column
/// is, where it comes from and of which day.
record CompareFiles(Page page, CompareView view) {
  String csv() {
    var header = new ArrayList<>(List.of("code", first()));
    view.columns().forEach(c -> header.add(c.name()));
    header.add(page.say("benchmark.spread"));
    header.add(page.say("benchmark.group.median"));
    header.add(page.say("benchmark.group.mean"));
    header.add(page.say("benchmark.group.lower"));
    header.add(page.say("benchmark.group.upper"));
    var rows = new ArrayList<List<String>>();
    for (var row : view.rows()) {
      var cells = new ArrayList<>(List.of(row.code(), row.title()));
      row.cells().forEach(c -> cells.add(c.score().plain()));
      cells.add(row.spread().plain());
      group(row.group()).values().forEach(s -> cells.add(s.plain()));
      rows.add(cells);
      notes(row, rows);
    }
    if (view.what().isEmpty()) {
      rows.add(line(page.say("benchmark.period"), CompareView.Column::when, header.size()));
    } else {
      rows.add(line(page.say("benchmark.time.what"), _ -> view.what(), header.size()));
    }
    rows.add(line(page.say("benchmark.kind"), this::kind, header.size()));
    rows.add(line(page.say("benchmark.source"), CompareFiles::source, header.size()));
    rows.add(line(page.say("benchmark.framework"), _ -> view.framework(), header.size()));
    view.group()
        .ifPresent(g -> rows.add(line(page.say("benchmark.group"), _ -> g.name(), header.size())));
    rows.add(line(page.say("benchmark.asOf"), _ -> view.asOf().toString(), header.size()));
    return CsvText.of(header, rows);
  }

  private String first() {
    return page.say(view.what().isEmpty() ? "benchmark.area" : "benchmark.period");
  }

  /// Over time each score has a source of its own: a row below names it, with a new version.
  private void notes(CompareView.Row row, List<List<String>> rows) {
    if (row.cells().stream().anyMatch(c -> !c.source().isEmpty())) {
      var cells = new ArrayList<>(List.of("", page.say("benchmark.source")));
      row.cells().forEach(c -> cells.add(note(c)));
      cells.addAll(List.of("", "", "", "", ""));
      rows.add(cells);
    }
  }

  private static String note(CompareView.Cell cell) {
    return (cell.source() + " " + cell.note()).strip();
  }

  private static Map<String, Shown> group(CompareView.Middle group) {
    var all = new LinkedHashMap<String, Shown>();
    all.put("median", group.median());
    all.put("mean", group.mean());
    all.put("lowerQuartile", group.lower());
    all.put("upperQuartile", group.upper());
    return all;
  }

  private String kind(CompareView.Column column) {
    return column.illustrative() ? page.say("site.illustrative") : column.note();
  }

  private static String source(CompareView.Column column) {
    return column.source().isEmpty() ? column.report() : column.source();
  }

  private List<String> line(String title, Function<CompareView.Column, String> value, int width) {
    var cells = new ArrayList<>(List.of("", title));
    view.columns().forEach(c -> cells.add(value.apply(c)));
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  /// The same as objects, for programs.
  Map<String, @Nullable Object> json() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("framework", view.framework());
    all.put("asOf", view.asOf().toString());
    all.put("view", view.picture().word());
    all.put("what", view.what().isEmpty() ? null : view.what());
    all.put("illustrative", view.illustrative());
    all.put("notices", view.notices());
    all.put("cities", view.columns().stream().map(this::city).toList());
    all.put("rows", view.rows().stream().map(this::row).toList());
    all.put("group", view.group().map(CompareFiles::facts).orElse(null));
    return all;
  }

  private Map<String, @Nullable Object> city(CompareView.Column column) {
    var city = new LinkedHashMap<String, @Nullable Object>();
    city.put("place", column.place());
    city.put("name", column.name());
    city.put("when", column.when());
    city.put("kind", kind(column));
    city.put("source", source(column));
    city.put("illustrative", column.illustrative());
    return city;
  }

  private Map<String, @Nullable Object> row(CompareView.Row row) {
    var one = new LinkedHashMap<String, @Nullable Object>();
    one.put(view.what().isEmpty() ? "code" : "period", row.code());
    one.put("title", row.title());
    one.put("scores", row.cells().stream().map(c -> number(c.score())).toList());
    if (row.cells().stream().anyMatch(c -> !c.source().isEmpty())) {
      one.put("sources", row.cells().stream().map(CompareFiles::note).toList());
    }
    one.put("spread", number(row.spread()));
    var group = new LinkedHashMap<String, @Nullable Object>();
    group(row.group()).forEach((k, v) -> group.put(k, number(v)));
    one.put("group", group);
    return one;
  }

  private static @Nullable Double number(Shown shown) {
    OptionalDouble value = shown.value();
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private static Map<String, Object> facts(CompareView.GroupFacts group) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("name", group.name());
    facts.put("says", group.says());
    facts.put(
        "ranks",
        group.ranks().stream()
            .map(r ->
                Map.of(
                    "city", r.city(),
                    "place", r.place(),
                    "note", r.note(),
                    "fromTheMean", r.distance()))
            .toList());
    return facts;
  }
}
