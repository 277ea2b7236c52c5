package org.weft.benchmark.web;

import java.util.ArrayList;
import java.util.List;
import org.weft.benchmark.Questions.Given;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;
import org.weft.site.chart.Bar;

/// Counts how many cities reached each mark of a question.
record ReachedMarks(Page page, FrameworkVersion version, Item item) {
  private record Mark(String code, String label, String points) {}

  /// The options with their counts; nothing for a question without options.
  List<QuestionView.Reached> of(List<Given> given) {
    var marks = marks();
    if (marks.isEmpty()) {
      return List.of();
    }
    var counts =
        marks.stream()
            .map(m -> given.stream().filter(g -> chose(g.answer().answer(), m.code())).count())
            .toList();
    var most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
    var reached = new ArrayList<QuestionView.Reached>();
    for (int i = 0; i < marks.size(); i++) {
      reached.add(
          new QuestionView.Reached(
              marks.get(i).label(),
              marks.get(i).points(),
              page.number(counts.get(i)),
              Bar.ofCount(counts.get(i), most)));
    }
    return reached;
  }

  private static boolean chose(String answer, String code) {
    return answer.equals(code) || List.of(answer.split(";", -1)).contains(code);
  }

  private List<Mark> marks() {
    var marks = new ArrayList<Mark>();
    switch (item.kind()) {
      case Kind.YesNo(var yes, var no) -> {
        marks.add(new Mark("yes", page.say("benchmark.yes"), points(yes)));
        marks.add(new Mark("no", page.say("benchmark.no"), points(no)));
      }
      case Kind.Choice _, Kind.Choices _ ->
          item.kind()
              .options()
              .forEach(o -> {
                var points = o.points();
                marks.add(
                    new Mark(
                        o.code(),
                        version.say(o.label(), page.language()),
                        points == null ? "" : points(points)));
              });
      case Kind.Numeric _, Kind.Prose _, Kind.Day _, Kind.File _ -> {
        return List.of();
      }
    }
    if (item.answering().unknown()) {
      marks.add(new Mark(Codes.UNKNOWN, page.say("benchmark.answer.unknown"), ""));
    }
    if (item.answering().notApplicable()) {
      marks.add(new Mark(Codes.NOT_APPLICABLE, page.say("benchmark.answer.notApplicable"), ""));
    }
    marks.add(new Mark("", page.say("benchmark.answer.none"), ""));
    return marks;
  }

  private String points(double points) {
    return page.say("benchmark.points", page.number(points, 2));
  }
}
