package org.weft.framework.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;
import org.weft.site.Page;

/// A framework as its page shows it: areas with their questions, and every rule in words.
public record FrameworkView(
    String overall,
    List<AreaView> areas,
    List<Line> composites,
    List<Line> levels,
    List<Line> groups,
    List<Line> recommendations) {

  /// A title with its rule in words.
  public record Line(String title, String rule) {}

  /// An area with the questions that stand directly in it.
  ///
  /// @param depth 1 for top areas
  /// @param strand 1 to 4, the colour of the top area; 2 without one
  public record AreaView(
      String code,
      String title,
      String intro,
      int depth,
      int strand,
      List<String> rules,
      List<ItemView> items) {}

  /// A question with what each answer gives.
  ///
  /// @param tags codes by which conditions of levels and recommendations name it
  public record ItemView(
      String code,
      String ask,
      String help,
      String type,
      List<Line> options,
      List<String> rules,
      List<String> tags) {}

  static FrameworkView of(FrameworkVersion version, Page page) {
    var model = version.model();
    var words = new NodeWords(version, page);
    var rules = new RuleWords(version, page, words);
    var questions = new QuestionWords(words, page);
    var areas = new ArrayList<AreaView>();
    for (var area : model.tree().areas()) {
      areas.add(area(area, version, page, words, rules, questions));
    }
    return new FrameworkView(
        rules.overall(),
        areas,
        model.composites().stream()
            .map(c -> new Line(words.say(c.title()), rules.composite(c)))
            .toList(),
        model.levels().stream()
            .map(l -> new Line(words.say(l.title()), rules.condition(l.when())))
            .toList(),
        model.comparisons().stream()
            .map(c -> new Line(words.say(c.title()), rules.group(c)))
            .toList(),
        model.recommendations().stream()
            .map(r -> new Line(words.say(r.text()), rules.recommendation(r)))
            .toList());
  }

  private static AreaView area(
      Area area,
      FrameworkVersion version,
      Page page,
      NodeWords words,
      RuleWords rules,
      QuestionWords questions) {
    var path = version.model().tree().path(area.code());
    var top = path.isEmpty() ? area : path.getFirst();
    return new AreaView(
        area.code(),
        words.say(area.title()),
        say(area.intro(), words),
        path.size() + 1,
        strand(top),
        rules.area(area),
        version.model().tree().children(area).stream()
            .filter(Item.class::isInstance)
            .map(Item.class::cast)
            .map(i -> item(i, page, words, questions))
            .toList());
  }

  private static int strand(Area top) {
    var strand = top.strand();
    return strand == null ? 2 : strand;
  }

  private static ItemView item(Item item, Page page, NodeWords words, QuestionWords questions) {
    return new ItemView(
        item.code(),
        words.say(item.ask()),
        say(item.help(), words),
        page.say("framework.type." + item.kind().type()),
        questions.answers(item.kind()),
        questions.rules(item),
        item.tags());
  }

  private static String say(org.weft.scoring.model.@Nullable Text text, NodeWords words) {
    return text == null ? "" : words.say(text);
  }
}
