package org.weft.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weft.benchmark.result.NodeResult;
import org.weft.practice.Practice;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Node;
import org.weft.scoring.score.Cause;
import org.weft.scoring.score.Derivation;
import org.weft.scoring.score.State;
import org.weft.site.ui.Figure;

/// Writes a chapter per top area.
final class ChapterWriting {
  private final Material material;
  private final Wording words;
  private final Map<String, List<Chapter.Advice>> advice;
  private final Map<String, List<Practice>> practices;
  private final Saying saying;

  ChapterWriting(Material material, Map<String, List<Chapter.Advice>> advice) {
    this.material = material;
    this.words = material.words();
    this.advice = advice;
    this.practices =
        Borrowing.byArea(Advising.themes(material.version().model()), material.practices());
    this.saying = new Saying(material);
  }

  List<Chapter> chapters() {
    var top = material.version().model().tree().top();
    return IntStream.range(0, top.size()).mapToObj(i -> chapter(i + 1, top.get(i))).toList();
  }

  private Chapter chapter(int number, Area area) {
    var items = items(area);
    var intro = area.intro();
    var strand = area.strand();
    var does = new ArrayList<Chapter.Statement>();
    var missing = new ArrayList<Chapter.Statement>();
    items.forEach(node -> saying.about(node, does, missing));
    return new Chapter(
        number,
        area.code(),
        words.say(area.title()),
        strand == null ? 2 : strand,
        note(items),
        intro == null ? "" : words.say(intro),
        figures(area),
        does,
        missing,
        advice.getOrDefault(area.code(), List.of()),
        practices.getOrDefault(area.code(), List.of()),
        material.explain(area.code()),
        material.derivation(area.code()));
  }

  /// The scored questions below an area that apply, for each instance.
  private List<NodeResult> items(Area area) {
    Set<String> codes = codes(area).collect(Collectors.toSet());
    return material.nodes().stream()
        .filter(n -> codes.contains(n.node()))
        .filter(n -> n.derivation() instanceof Derivation.OfItem)
        .filter(n -> applies(n.derivation().cause()))
        .toList();
  }

  private java.util.stream.Stream<String> codes(Node node) {
    return switch (node) {
      case Item item -> java.util.stream.Stream.of(item.code());
      case Area area ->
          material.version().model().tree().children(area).stream().flatMap(this::codes);
    };
  }

  private static boolean applies(Cause cause) {
    return cause.state() != State.NOT_APPLICABLE && cause.state() != State.UNSCORED;
  }

  private String note(List<NodeResult> items) {
    var answered = items.stream().filter(n -> n.derivation().cause() != Cause.UNANSWERED).count();
    var evidence = items.stream().filter(n -> material.evidence().containsKey(n.node())).count();
    var questions = words.say("report.chapter.questions", items.size(), words.count(items.size()));
    var given =
        answered == items.size()
            ? words.say("report.chapter.all")
            : words.say("report.chapter.answered", (int) answered, words.count((int) answered));
    var proof =
        evidence == 0
            ? words.say("report.chapter.noEvidence")
            : words.say("report.chapter.evidence", (int) evidence, words.count((int) evidence));
    return words.say("report.chapter.note", questions, given, proof);
  }

  private List<Figure> figures(Area area) {
    var figures = new ArrayList<Figure>();
    figures.add(
        Figure.of(
            words.score(material.score(area.code())),
            words.say("report.title", material.city().name(), material.result().period())));
    material
        .comparableBefore()
        .map(b -> new Then(b.period(), material.carried().score(b, area.code())))
        .filter(t -> t.score().isPresent())
        .ifPresent(t ->
            figures.add(
                Figure.of(
                    words.score(t.score()),
                    words.say("report.title", material.city().name(), t.period()))));
    material
        .statistics(area.code())
        .ifPresent(s -> {
          figures.add(
              Figure.of(
                  words.score(OptionalDouble.of(s.median())),
                  words.say("report.figure.medianOf", s.count())));
          figures.add(
              Figure.of(
                  words.say(
                      "report.figure.between",
                      words.score(OptionalDouble.of(s.lowerQuartile())),
                      words.score(OptionalDouble.of(s.upperQuartile()))),
                  words.say("report.figure.middle")));
        });
    return figures;
  }

  private record Then(String period, OptionalDouble score) {}
}
