package org.weft.benchmark.web;

import java.util.List;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Node;
import org.weft.site.Page;

/// The questions of one top area.
public record QuestionList(String title, List<Line> questions) {
  public QuestionList {
    questions = List.copyOf(questions);
  }

  /// One question.
  public record Line(String code, String ask, String address) {}

  static List<QuestionList> of(Page page, FrameworkVersion version) {
    return version.model().tree().top().stream()
        .map(a ->
            new QuestionList(
                version.say(a.title(), page.language()),
                items(version, a)
                    .map(i ->
                        new Line(
                            i.code(),
                            version.say(i.ask(), page.language()),
                            version.address() + "/questions/" + i.code()))
                    .toList()))
        .toList();
  }

  private static java.util.stream.Stream<Item> items(FrameworkVersion version, Node node) {
    return switch (node) {
      case Item item -> java.util.stream.Stream.of(item);
      case Area area ->
          version.model().tree().children(area).stream().flatMap(n -> items(version, n));
    };
  }
}
