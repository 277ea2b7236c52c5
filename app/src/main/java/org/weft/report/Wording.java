package org.weft.report;

import java.util.List;
import java.util.OptionalDouble;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Composite;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Option;
import org.weft.scoring.model.Text;
import org.weft.site.Page;

/// Names, numbers and answers as the reader's language writes them.
public final class Wording {
  /// What stands for a score that is not there.
  public static final String NONE = "–";

  private final Page page;
  private final FrameworkVersion version;

  public Wording(Page page, FrameworkVersion version) {
    this.page = page;
    this.version = version;
  }

  String say(String key, Object... arguments) {
    return page.say(key, arguments);
  }

  String say(Text text) {
    return version.say(text, page.language());
  }

  /// The name of an area, a question, a composite or of the whole.
  public String title(String code) {
    if (code.equals(Codes.OVERALL)) {
      return page.say("report.overall");
    }
    var node = version.model().tree().find(code);
    if (node.isPresent()) {
      return switch (node.get()) {
        case Area area -> say(area.title());
        case Item item -> say(item.ask());
      };
    }
    return version.model().findComposite(code).map(Composite::title).map(this::say).orElse(code);
  }

  /// A score without decimals, or a dash.
  public String score(OptionalDouble score) {
    return score.isPresent() ? page.number(score.getAsDouble(), 0) : NONE;
  }

  /// A score with all the digits that matter.
  public String exact(double number) {
    return page.number(number, 6);
  }

  /// A number as it was before rounding: all fifteen digits that a double can hold.
  String precise(double number) {
    return page.number(number, 15);
  }

  /// A number with two decimals at most, for tables.
  String decimal(double number) {
    return page.number(number, 2);
  }

  /// A difference of points with its sign; whole points, as the figures beside it.
  String signed(double from, double to) {
    var change = Math.round(to) - Math.round(from);
    return change > 0 ? "+" + page.number(change) : change < 0 ? "−" + page.number(-change) : "0";
  }

  /// Several names as a running list.
  String list(List<String> names) {
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.getFirst();
      default ->
          page.say(
              "report.list.and",
              String.join(page.say("report.list.comma") + " ", names.subList(0, names.size() - 1)),
              names.getLast());
    };
  }

  /// A count in words up to twelve.
  String count(int number) {
    return number <= 12 ? page.say("report.count." + number) : page.number(number);
  }

  /// A score on the framework's scale as a share of 100, for pictures.
  OptionalDouble drawn(OptionalDouble score) {
    var scale = version.model().about().scale();
    return score.isPresent()
        ? OptionalDouble.of(100 * (score.getAsDouble() - scale.min()) / (scale.max() - scale.min()))
        : score;
  }

  /// An answer in words.
  public String answer(Item item, Answer answer) {
    return switch (answer) {
      case Answer.Unanswered() -> page.say("report.answer.none");
      case Answer.Unknown() -> page.say("report.answer.unknown");
      case Answer.NotApplicable() -> page.say("report.answer.notApplicable");
      case Answer.Words(var text) -> text;
      case Answer.Quantity(var raw, var value) -> quantity(item, value);
      case Answer.Chosen(var raw, var codes) ->
          codes.isEmpty()
              ? page.say("report.answer.nothing")
              : String.join(
                  say("report.list.between"), codes.stream().map(c -> option(item, c)).toList());
    };
  }

  private String quantity(Item item, double value) {
    var number = page.number(value, 6);
    return item.kind() instanceof Kind.Numeric(_, _, _, var unit) && unit != null
        ? number + " " + say(unit)
        : number;
  }

  /// The label of an option, or the word for yes and no.
  public String option(Item item, String code) {
    if (item.kind() instanceof Kind.YesNo) {
      return page.say(code.equals("yes") ? "report.answer.yes" : "report.answer.no");
    }
    return item.kind().options().stream()
        .filter(o -> o.code().equals(code))
        .map(Option::label)
        .map(this::say)
        .findFirst()
        .orElse(code);
  }
}
