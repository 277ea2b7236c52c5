package org.weft.benchmark.compare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.compare.CompareSeries.Point;
import org.weft.site.Page;

/// Sets a comparison of cities into words, pictures and a table.
///
/// @param today the day of the figures
record CompareWriting(
    Page page, Comparing comparing, CompareQuery query, Compared compared, LocalDate today) {
  CompareView view(List<CompareForm.Wrong> wrong) {
    var node = CompareTable.node(query, compared);
    var time = query.picture() == Picture.TIME;
    var points = points();
    var words = new AddingWords(page, query, compared.typed());
    var group = new CompareGroups(page, comparing, query, compared, today).facts();
    return new CompareView(
        compared.chosen().isEmpty()
            ? page.say("benchmark.compare")
            : page.say("benchmark.compare.cities", compared.chosen().size()),
        page.say(
            "benchmark.compare.framework",
            compared.version().title(page.language()),
            compared.version().version()),
        words.view(),
        CompareChoices.of(page, query, compared, node),
        query.picture(),
        turns(),
        compared.offered().stream().map(words::offer).toList(),
        CompareNotices.wrong(page, wrong),
        new CompareNotices(page, query, compared).notices(),
        new CompareColumns(page, query, compared, points).columns(),
        time
            ? new CompareLines(page, points).rows()
            : new CompareTable(page, query, compared).rows(),
        time ? what(node) : "",
        group,
        illustrative(points),
        today,
        query.address("/compare.csv"),
        query.address("/compare.json"));
  }

  /// The scores over time; empty lists where no lines are drawn.
  List<List<Point>> points() {
    return query.picture() == Picture.TIME
        ? new CompareSeries(comparing, query, compared).all()
        : compared.chosen().stream().map(_ -> List.<Point>of()).toList();
  }

  private boolean illustrative(List<List<Point>> points) {
    return compared.chosen().stream()
            .anyMatch(c -> c.mark().filter(m -> m.illustrative()).isPresent())
        || points.stream().flatMap(List::stream).anyMatch(Point::illustrative)
        || compared.side(query).filter(s -> s.figures().illustrative()).isPresent();
  }

  private String what(String node) {
    return CompareChoices.nodes(page, compared.version()).stream()
        .filter(n -> n.code().equals(node))
        .map(CompareChoices.Named::title)
        .findFirst()
        .orElse(node);
  }

  private List<CompareView.Turn> turns() {
    return Arrays.stream(Picture.values())
        .map(p ->
            new CompareView.Turn(
                page.say("benchmark.picture." + p.word()), query.as(p), p == query.picture()))
        .toList();
  }
}
