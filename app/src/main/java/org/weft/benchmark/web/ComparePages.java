package org.weft.benchmark.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.benchmark.Readers;
import org.weft.site.KeptPages;
import org.weft.site.Page;
import org.weft.site.csv.CsvText;
import org.weft.site.jte.Templates;

/// Cities side by side, as a page and as a table to take away.
@RestController
class ComparePages {
  private final ComparingCities comparing;
  private final Readers readers;
  private final Templates templates;
  private final Clock clock;
  private final KeptPages kept;

  ComparePages(
      ComparingCities comparing,
      Readers readers,
      Templates templates,
      Clock clock,
      KeptPages kept) {
    this.comparing = comparing;
    this.readers = readers;
    this.templates = templates;
    this.clock = clock;
    this.kept = kept;
  }

  @GetMapping("/compare")
  ResponseEntity<?> show(
      HttpServletRequest request,
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String framework,
      @RequestParam(defaultValue = "") List<String> city,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String add) {
    var query = new CompareQuery(framework, CompareQuery.places(city), period, group, add.strip());
    return actor.isPublic() && query.add().isEmpty()
        ? kept.show(request, page, () -> write(page, actor, query))
        : ResponseEntity.ok(write(page, actor, query));
  }

  private JteModel write(Page page, Actor actor, CompareQuery query) {
    return templates.benchmarkCompare(page, view(page, actor, query));
  }

  @GetMapping("/compare.csv")
  ResponseEntity<byte[]> csv(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String framework,
      @RequestParam(defaultValue = "") List<String> city,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String group) {
    var query = new CompareQuery(framework, CompareQuery.places(city), period, group, "");
    return Csv.file("compare.csv", table(page, view(page, actor, query)));
  }

  private CompareView view(Page page, Actor actor, CompareQuery query) {
    var read = comparing.read(page, readers.reader(actor), query);
    return new CompareWriting(page, query, read, LocalDate.ofInstant(clock.instant(), page.zone()))
        .view();
  }

  /// The table with the areas as rows, then what each column is and where it comes from.
  private static String table(Page page, CompareView view) {
    var header = new ArrayList<>(List.of("code", page.say("benchmark.area")));
    view.columns().forEach(c -> header.add(c.name()));
    header.add(page.say("benchmark.group.median"));
    var rows = new ArrayList<List<String>>();
    for (var row : view.rows()) {
      var cells = new ArrayList<>(List.of(row.code(), row.title()));
      row.cells().forEach(c -> cells.add(plain(c.text())));
      cells.add(plain(row.group()));
      rows.add(cells);
    }
    rows.add(line(page.say("benchmark.period"), view, CompareView.Column::when));
    rows.add(line(page.say("benchmark.kind"), view, c -> kind(page, c)));
    rows.add(
        line(
            page.say("benchmark.source"),
            view,
            c -> c.source().isEmpty() ? c.report() : c.source()));
    return CsvText.of(header, rows);
  }

  private static String plain(String score) {
    return score.equals(CompareWriting.NONE) ? "" : score;
  }

  private static String kind(Page page, CompareView.Column column) {
    return column.illustrative() ? page.say("site.illustrative") : column.note();
  }

  private static List<String> line(
      String title,
      CompareView view,
      java.util.function.Function<CompareView.Column, String> value) {
    var cells = new ArrayList<>(List.of("", title));
    view.columns().forEach(c -> cells.add(value.apply(c)));
    cells.add("");
    return cells;
  }
}
